package dev.stowage.apply.stack;

import java.time.Instant;

/** A change set of a stack that nobody has executed since it was made. */
public record WaitingChangeSet(ChangeSetName name, ChangeSetId id, Instant since) {}
