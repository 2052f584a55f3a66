import { NameDialog } from '../../ui/NameDialog';

interface CreateTemplateProps {
  readonly noun: 'template' | 'checklist';
  /** The name of what is copied; null begins with nothing of its own. */
  readonly copied: string | null;
  /** Makes it and answers its id. */
  readonly create: (name: string) => Promise<string>;
  readonly onCreated: (id: string) => void;
  readonly onClose: () => void;
}

export function CreateTemplate({ noun, copied, create, onCreated, onClose }: CreateTemplateProps) {
  return (
    <NameDialog
      id="create-template"
      title={copied === null ? `Create a ${noun}` : `Copy “${copied}”`}
      lead="Nobody is offered it before you publish it."
      name={copied === null ? '' : `Copy of ${copied}`}
      most={80}
      submitLabel={copied === null ? 'Create' : 'Create copy'}
      missing="Give it a name: people choose by it."
      failed="It was not created"
      onSubmit={async (name) => onCreated(await create(name))}
      onClose={onClose}
    />
  );
}
