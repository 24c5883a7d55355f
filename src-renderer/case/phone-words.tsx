/** What to say on the phone, after the check that it is the right person; and what alone may be said to a machine. */
export function PhoneWords({ sentence }: { readonly sentence: string }) {
  return (
    <div className="phone-words">
      <p className="phone-first">First check name and date of birth. Then say:</p>
      <blockquote>“{sentence}”</blockquote>
      <p className="phone-voicemail">On voicemail only: “Please ring us about your contact details.”</p>
    </div>
  );
}
