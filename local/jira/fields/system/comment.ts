import { rest } from '../../wire/wire-context';
import { visibleComments, wireComment } from '../../wire/comment';
import { systemField, type Field } from '../field';

export const comment: Field = systemField(
  'comment',
  'Comment',
  { type: 'comments-page' },
  {
    navigable: false,
    read(issue, context) {
      const comments = visibleComments(context, issue).map((stored) => wireComment(context, issue, stored));
      return {
        comments,
        self: rest(context, 'issue', issue.id, 'comment'),
        maxResults: comments.length,
        total: comments.length,
        startAt: 0,
      };
    },
  },
);
