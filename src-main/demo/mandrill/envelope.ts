import { failure } from '../../contract/result.ts';

/** An error as Mandrill writes it, with the HTTP status that goes with it. */
export interface ErrorAnswer {
  readonly status: number;
  readonly body: { readonly status: 'error'; readonly code: number; readonly name: string; readonly message: string };
}

export function errorAnswer(status: number, code: number, name: string, message: string): ErrorAnswer {
  return { status, body: { status: 'error', code, name, message } };
}

/** By the newest contract: status and code of each name that the stand-in answers with. */
export const errors = {
  invalidKey: errorAnswer(401, 401, 'Invalid_Key', 'Invalid API key'),
  missingKey: errorAnswer(422, -2, 'ValidationError', 'You must specify a key value'),
  generalError: errorAnswer(500, -1, 'GeneralError', 'An unexpected error occurred'),
  serviceUnavailable: errorAnswer(503, -2, 'ServiceUnavailable', 'The service is temporarily unavailable'),
  requestLimit: errorAnswer(429, 429, 'RequestLimitExceeded', 'Too many requests'),
  unknownMessage: errorAnswer(404, 11, 'Unknown_Message', 'No message exists with the id given'),
  unknownSubaccount: errorAnswer(404, 12, 'Unknown_Subaccount', 'No subaccount exists with the id given'),
  unknownMethod: errorAnswer(404, -1, 'Unknown_Method', 'No such method'),
} as const;

export const validationError = (message: string) => failure(errorAnswer(422, -2, 'ValidationError', message));
