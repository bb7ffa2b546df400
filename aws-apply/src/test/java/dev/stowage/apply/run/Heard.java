package dev.stowage.apply.run;

import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.StackName;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Approves of everything, and remembers what it was told and asked. */
public class Heard implements Listener {
    private Vector<Progress> news = Vector.empty();
    private Vector<String> questions = Vector.empty();
    private Vector<ResourceChange> changes = Vector.empty();
    private Runnable whileAsked = () -> {};

    /** This happens while somebody thinks about an answer. */
    public Heard whileAsked(Runnable event) {
        whileAsked = event;
        return this;
    }

    @Override
    public void accept(Progress progress) {
        news = news.append(progress);
    }

    @Override
    public boolean approvesChange(StackName stack, Vector<ResourceChange> changes) {
        this.changes = changes;
        return agreed("change");
    }

    @Override
    public boolean approvesRemoval(StackName stack, VolumeImpact impact) {
        return agreed("removal");
    }

    @Override
    public boolean approvesRollback(StackName stack, Option<String> reason) {
        return agreed("rollback");
    }

    private boolean agreed(String question) {
        questions = questions.append(question);
        whileAsked.run();
        return true;
    }

    /** What it was asked about, in order: change, removal or rollback. */
    public Vector<String> questions() {
        return questions;
    }

    /** The changes that it was asked about last. */
    public Vector<ResourceChange> changes() {
        return changes;
    }

    /** All news of a kind, in order. */
    public <P extends Progress> Vector<P> all(Class<P> kind) {
        return news.filter(kind::isInstance).map(kind::cast);
    }

    /** What happened to resources, such as {@code Web CREATE_COMPLETE}. */
    public Vector<String> events() {
        return all(Progress.Happened.class)
                .map(Progress.Happened::event)
                .map(event -> event.resource() + " " + event.status());
    }

    /** What was noted. */
    public Vector<Problem> notes() {
        return all(Progress.Noted.class).map(Progress.Noted::problem);
    }

    /** Why something was tried again. */
    public Vector<String> retries() {
        return all(Progress.Retrying.class).map(Progress.Retrying::reason);
    }

    /** Remembers the same, and approves of nothing. */
    static final class Declining extends Heard {
        @Override
        public boolean approvesChange(StackName stack, Vector<ResourceChange> changes) {
            super.approvesChange(stack, changes);
            return false;
        }

        @Override
        public boolean approvesRemoval(StackName stack, VolumeImpact impact) {
            super.approvesRemoval(stack, impact);
            return false;
        }

        @Override
        public boolean approvesRollback(StackName stack, Option<String> reason) {
            super.approvesRollback(stack, reason);
            return false;
        }
    }
}
