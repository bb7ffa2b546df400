package dev.stowage.cli.ask;

import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.run.Listener;
import dev.stowage.apply.run.Progress;
import dev.stowage.apply.stack.Location;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackName;
import dev.stowage.cli.progress.Display;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Shows what happens, and asks before something is removed or replaced. Only a person can answer: without a terminal, or
 * with {@code --yes}, the command itself is the answer, as in docker compose.
 *
 * @param location asked of AWS when it is told first; none where AWS does not say
 */
public record Conversation(Display display, Question question, Lazy<Option<Location>> location) implements Listener {
    @Override
    public void accept(Progress news) {
        display.accept(news);
    }

    @Override
    public boolean approvesChange(StackName stack, Vector<ResourceChange> changes) {
        Vector<ResourceChange> destructive = changes.filter(ResourceChange::isDestructive);
        return destructive.isEmpty() || agreed(warning(named(stack), destructive));
    }

    /** A stack of this name may be in every region and account, so the question says which is meant. */
    public String named(StackName stack) {
        return "stack " + stack + location.get().map(where -> " in " + where).getOrElse("");
    }

    /** Data that goes, or stays and costs money, is named also where nobody is asked. */
    @Override
    public boolean approvesRemoval(StackName stack, VolumeImpact impact) {
        String warning = RemovalWarning.of(named(stack), impact, question.call());
        display.pause();
        return (impact.going().isEmpty() && impact.staying().isEmpty())
                ? question.agreed(warning)
                : question.agreedAloud(warning);
    }

    @Override
    public boolean approvesRollback(StackName stack, Option<String> reason) {
        return agreed("The last update of " + named(stack) + " was left half done"
                + reason.map(text -> ": " + text).getOrElse("") + "\nThis brings it back to what ran before.\n");
    }

    @Override
    public boolean wantsCancellation(StackName stack) {
        display.pause();
        return question.wanted("The creation of " + named(stack) + " goes on. Cancel that, and remove what was made?");
    }

    private boolean agreed(String warning) {
        display.pause();
        return question.agreed(warning);
    }

    private static String warning(String stack, Vector<ResourceChange> changes) {
        return "These changes of " + stack + " are more than updates in place:\n"
                + changes.map(Conversation::line).mkString();
    }

    private static String line(ResourceChange change) {
        return "  " + verb(change) + change.resource() + "  " + change.type() + "\n";
    }

    private static String verb(ResourceChange change) {
        if (change.action() == ResourceChange.Action.REMOVE) {
            return "remove          ";
        }
        return change.replacement() == ResourceChange.Replacement.YES ? "replace         " : "perhaps replace ";
    }
}
