/** Groups of words that phrases name in braces; alternatives are parted by `|`. */
export const vocabulary: Readonly<Record<string, string>> = {
  /** The one the mail was meant for. */
  rcpt: 'user|users|mailbox|mail box|recipient|recipients|account|addressee|address|addresses|maildrop|person|employee|subscriber|customer|member|alias|login|username|contact|localpart|inbox|rcpt|email|mailing list|distribution list|destination mailbox|email account|email address|recipient address|user account|mail account|mail address|user mailbox|uid|userid|user id',
  /** The one the mail comes from. */
  sender:
    'sender|senders|sender address|sender domain|sender email|sender email address|from address|from domain|envelope sender|envelope from|mailfrom|return path|reverse path|originator|sending domain|submitter|sending address',
  absent:
    'does not exist|doesnt exist|do not exist|dont exist|not exist|did not exist|didnt exist|no longer exists|no longer exist|does no longer exist|doesnt seem to exist|does not seem to exist|does not appear to exist|not existing|doesnt exists|does not exists|dosnt exist|dosent exist|not exists|isnt exist|not exsits|never existed|doesnot exist|not on this|is not on|isnt on|not in use|not in service|not present|not in our|isnt in|not at this|not registered|not recognized|not recognised|isnt registered|unknown here|not known here',
  off: 'disabled|suspended|inactive|deactivated|locked|closed|terminated|frozen|expired|cancelled|canceled|discontinued|not active|not activated|unavailable due to inactivity|archived|dormant|abandoned|decommissioned|retired|locked out|no longer active|not enabled|shut down|turned off|switched off',
  exceeded: 'exceed|exceeds|exceeded|exceeding|exceeds the|over|reached|has reached|above|beyond|past',
  not_found:
    'not found|not be found|cannot be found|could not be found|couldnt be found|was not found|wasnt found|not known|not be located|notfound',
};
