import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Json } from '../../../../src/domain/json';
import { toCallError } from '../../call-error';
import { count } from '../../format';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FileButton } from '../../ui/FileButton';
import { Message } from '../../ui/Message';
import { groupProblems } from './problem-groups';
import { readTemplateFile } from './read-template-file';
import './file-problems.css';

/** A template or a checklist out of a file. A file with problems creates nothing, and shows all of them at once. */
export function ImportTemplate({
  noun,
  create,
  onCreated,
  onClose,
}: {
  readonly noun: 'template' | 'checklist';
  /** Makes it of the file and answers its id. */
  readonly create: (file: Json) => Promise<string>;
  readonly onCreated: (id: string) => void;
  readonly onClose: () => void;
}) {
  const [chosen, setChosen] = useState<{ readonly name: string; readonly file: Json } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const creating = useMutation({
    mutationFn: create,
    onSuccess: onCreated,
  });
  const read = async (picked: File) => {
    creating.reset();
    const result = await readTemplateFile(picked);
    setRefusal(result.kind === 'refused' ? result.message : null);
    setChosen(result.kind === 'read' ? { name: picked.name, file: result.file } : null);
    if (result.kind === 'read') creating.mutate(result.file);
  };
  const failure = creating.isError ? toCallError(creating.error) : null;
  const groups = failure === null || chosen === null ? [] : groupProblems(strip(failure.problems), chosen.file, noun);
  return (
    <Dialog
      title={`Import a ${noun}`}
      onClose={onClose}
      footer={
        <Button appearance="subtle" onClick={onClose}>
          Close
        </Button>
      }
    >
      <p>
        {`Choose a file that Gantry exported, on this site or another. It becomes a draft of a new ${noun}; nobody is offered it before you publish it.`}
      </p>
      <div>
        <FileButton
          label={noun === 'template' ? 'Template file' : 'Checklist file'}
          accept="application/json,.json"
          appearance="primary"
          isLoading={creating.isPending}
          onChoose={(file) => void read(file)}
        >
          Choose file
        </FileButton>
      </div>
      {refusal !== null && (
        <Message tone="error" live="alert" title="Nothing was created">
          <p>{refusal}</p>
        </Message>
      )}
      {failure !== null && (
        <Message
          tone="error"
          live="alert"
          title={
            failure.problems.length === 0
              ? 'Nothing was created'
              : `Nothing was created: ${count(failure.problems.length, 'problem')} in ${chosen?.name ?? 'the file'}`
          }
        >
          {groups.length === 0 ? (
            <p>{failure.message}</p>
          ) : (
            <p>{failure.problems.length === 1 ? 'Correct it' : 'Correct them'} in the file, then choose it again.</p>
          )}
        </Message>
      )}
      {groups.map(({ title, problems }) => (
        <section key={title} className="file-problems">
          <h3 className="file-problems__title">{title}</h3>
          <ul className="file-problems__list">
            {problems.map(({ part, message }) => (
              <li key={part + message}>
                {part !== '' && <code className="file-problems__part">{part}</code>}
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

/** Most of a file is what it holds: its paths are read from there. */
function strip<Found extends { readonly path: string }>(problems: readonly Found[]): readonly Found[] {
  return problems.map((problem) => ({ ...problem, path: problem.path.replace(/^(template|checklist)(\/|$)/, '') }));
}
