package dev.stowage.apply.run;

import dev.stowage.apply.stack.StackEvent;
import dev.stowage.apply.stack.StackName;
import dev.stowage.apply.stack.StackState;
import dev.stowage.apply.stack.StackStatus;
import io.vavr.control.Option;

/**
 * Where a stack came to rest.
 *
 * @param state none when it is gone
 * @param cause what went wrong first, where something did
 * @param evidence what more is known of that
 */
record Settled(StackName name, Option<StackState> state, Option<StackEvent> cause, Option<TaskDiagnosis> evidence) {
    StackStatus status() {
        return state.map(StackState::status).getOrElse(StackStatus.DELETE_COMPLETE);
    }
}
