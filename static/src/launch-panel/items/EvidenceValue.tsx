import type { Evidence } from '../../../../src/domain/launch/evidence';
import { formatDay } from '../../format';
import { openAddress, openIssue } from '../../host';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';

function searchAddress(siteUrl: string, jql: string): string {
  return `${siteUrl}/issues/?jql=${encodeURIComponent(jql)}`;
}

/** What was given, to read. Text that people typed is shown as text; addresses open in a new tab. */
export function EvidenceValue({ piece }: { readonly piece: Evidence }) {
  const { locale, siteUrl } = useHostContext();
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  switch (piece.kind) {
    case 'url':
      return (
        <Button appearance="link" onClick={() => void openAddress(piece.value)}>
          {piece.value.replace(/^https?:\/\//, '')}
        </Button>
      );
    case 'file':
      return (
        <Button appearance="link" onClick={() => void openAddress(piece.value.address)}>
          {piece.value.name}
        </Button>
      );
    case 'jql':
      return (
        <Button appearance="link" onClick={() => void openAddress(searchAddress(siteUrl, piece.value))}>
          {piece.value}
        </Button>
      );
    case 'issue':
      if (piece.value === '') return <p className="evidence__text">An issue that you can’t see</p>;
      return (
        <Button appearance="link" onClick={() => void openIssue(piece.value)}>
          {piece.value}
        </Button>
      );
    case 'metric': {
      const { name, unit, baseline, target } = piece.value;
      const from = baseline === null ? '' : `from ${number(baseline)} `;
      return <p className="evidence__text">{`${name}: ${from}to ${number(target)} ${unit}`.trim()}</p>;
    }
    case 'actual':
      return (
        <p className="evidence__text">{`${number(piece.value.value)} on ${formatDay(piece.value.asOf, locale)}`}</p>
      );
    default:
      return <p className="evidence__text">{piece.value}</p>;
  }
}
