/** Stands in the bundle for what the driver brings to sign in at Azure, two megabytes that open browsers among other things: we sign in with a name and a password. */
export {};
