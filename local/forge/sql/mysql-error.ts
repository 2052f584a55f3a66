const states = {
  1048: ['23000', 'ER_BAD_NULL_ERROR'],
  1050: ['42S01', 'ER_TABLE_EXISTS_ERROR'],
  1052: ['23000', 'ER_NON_UNIQ_ERROR'],
  1054: ['42S22', 'ER_BAD_FIELD_ERROR'],
  1060: ['42S21', 'ER_DUP_FIELDNAME'],
  1061: ['42000', 'ER_DUP_KEYNAME'],
  1062: ['23000', 'ER_DUP_ENTRY'],
  1064: ['42000', 'ER_PARSE_ERROR'],
  1091: ['42000', 'ER_CANT_DROP_FIELD_OR_KEY'],
  1105: ['HY000', 'ER_UNKNOWN_ERROR'],
  1114: ['HY000', 'ER_RECORD_FILE_FULL'],
  1136: ['21S01', 'ER_WRONG_VALUE_COUNT_ON_ROW'],
  1142: ['42000', 'ER_TABLEACCESS_DENIED_ERROR'],
  1146: ['42S02', 'ER_NO_SUCH_TABLE'],
  1210: ['HY000', 'ER_WRONG_ARGUMENTS'],
  1235: ['42000', 'ER_NOT_SUPPORTED_YET'],
  1264: ['22003', 'ER_WARN_DATA_OUT_OF_RANGE'],
  1265: ['01000', 'WARN_DATA_TRUNCATED'],
  1292: ['22007', 'ER_TRUNCATED_WRONG_VALUE'],
  1305: ['42000', 'ER_SP_DOES_NOT_EXIST'],
  1364: ['HY000', 'ER_NO_DEFAULT_FOR_FIELD'],
  1366: ['HY000', 'ER_TRUNCATED_WRONG_VALUE_FOR_FIELD'],
  1406: ['22001', 'ER_DATA_TOO_LONG'],
  1582: ['42000', 'ER_WRONG_PARAMCOUNT_TO_NATIVE_FCT'],
  3140: ['22032', 'ER_INVALID_JSON_TEXT'],
  3819: ['HY000', 'ER_CHECK_CONSTRAINT_VIOLATED'],
} as const;

export type MysqlErrorNumber = keyof typeof states;

/** A statement's failure as MySQL and TiDB tell it: number, state, name and text. */
export class MysqlError extends Error {
  readonly sqlState: string;
  readonly code: string;

  constructor(
    readonly errno: MysqlErrorNumber,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'MysqlError';
    [this.sqlState, this.code] = states[errno];
  }
}

/** Something that Forge SQL may take and this engine doesn't: refused, never guessed. */
export function unsupported(what: string): MysqlError {
  return new MysqlError(1235, `The local SQL engine doesn't support ${what}.`);
}

export function syntaxError(near: string): MysqlError {
  return new MysqlError(1064, `You have an error in your SQL syntax; check the manual near '${near}' at line 1`);
}
