/** People of the demo company by what they do; its data is the same on every start. */
export const people = {
  administrator: '712020:ada-sorensen',
  productManager: '712020:priya-raman',
};
