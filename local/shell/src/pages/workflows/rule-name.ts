import type { AppModule } from '../../host/queries';

/** As the manifest names the rule for administrators. */
export function ruleName({ key, properties }: AppModule): string {
  const name = properties['name'];
  return typeof name === 'string' ? name : key;
}
