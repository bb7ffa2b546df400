package dev.stowage.cli.line;

import dev.stowage.apply.stack.StackName;
import dev.stowage.problem.NearestName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/** What must be true of a command line beside its grammar, whichever command it is. */
record CommandLineRules(Invocation call) {
    /** What a plan would have to leave out. */
    private static final Vector<Flag> NO_PLAN = Vector.of(Flag.DRY_RUN, Flag.UP_FORMAT, Flag.REPORT_FORMAT);

    /** The first rule that this line breaks. */
    Option<Misuse> broken() {
        return Vector.<Supplier<Option<Misuse>>>of(
                        this::strayFlag,
                        this::wrongOperands,
                        this::contradiction,
                        this::wrongChoices,
                        this::wrongStackName,
                        this::emptyFileName,
                        () -> Timeout.of(call).swap().toOption(),
                        () -> Endpoint.wrong(call),
                        () -> Ignored.wrong(call))
                .iterator()
                .flatMap(Supplier::get)
                .headOption();
    }

    /** What is followed by a command ends the flags; a word that looks like one and stands before it is unknown. */
    private Option<Misuse> strayFlag() {
        return Option.when(call.verb().isFollowedByCommand(), call.operands())
                .flatMap(Vector::headOption)
                .filter(word -> word.startsWith("-"))
                .map(word -> UnknownFlag.of(call.verb(), word));
    }

    private Option<Misuse> wrongOperands() {
        return Option.when(!call.has(Flag.HELP), () -> Operands.of(call.verb()))
                .flatMap(operands -> operands.wrong(call.operands()))
                .map(this::misuse);
    }

    private Option<Misuse> contradiction() {
        return Vector.of(
                        Option.when(
                                call.one(Flag.ANSI).contains("never")
                                        && call.one(Flag.PROGRESS).contains("tty"),
                                "--progress tty draws with what --ansi never forbids"),
                        Option.when(
                                call.has(Flag.RECOVER) && call.has(Flag.FOR_EVER),
                                Flag.RECOVER.typed() + " keeps what " + Flag.FOR_EVER.typed() + " deletes"),
                        Option.when(
                                call.has(Flag.TASK_FORMAT) && !call.has(Flag.TASK_DETACHED),
                                "the task prints its logs as they are: leave out " + Flag.TASK_FORMAT.typed()),
                        passedOver())
                .flatMap(wrong -> wrong)
                .headOption()
                .map(this::misuse);
    }

    /** A plan is lines. */
    private Option<String> passedOver() {
        return Option.some(NO_PLAN.filter(call::has))
                .filter(flags -> call.has(Flag.PLAN) && flags.nonEmpty())
                .map(flags -> Flag.PLAN.typed() + " prints lines: leave out "
                        + flags.map(Flag::typed).mkString(" and "));
    }

    private Option<Misuse> wrongChoices() {
        return Vector.of(Flag.values()).flatMap(this::wrongChoice).headOption();
    }

    private Option<Misuse> wrongChoice(Flag flag) {
        return call.all(flag)
                .find(value -> flag.choices().nonEmpty() && !flag.choices().contains(value))
                .filter(value -> !flag.takesTemplates() || !Flag.isTemplate(value))
                .map(value -> Misuse.of(
                        call,
                        flag.typed() + " takes " + flag.choices().mkString(", ") + ", not " + value,
                        NearestName.of(value, flag.choices())));
    }

    private Option<Misuse> wrongStackName() {
        return call.one(Flag.STACK_NAME)
                .filter(name -> StackName.parse(name).isEmpty())
                .map(name -> misuse(Flag.STACK_NAME.typed()
                        + " takes letters, digits and dashes, a letter first, at most 128, not \"" + name + "\""));
    }

    private Option<Misuse> emptyFileName() {
        return Vector.of(Flag.values())
                .find(flag -> flag.value().equals("FILE") && call.all(flag).exists(String::isEmpty))
                .map(flag -> misuse(flag.typed() + " takes the name of a file, which is empty here"));
    }

    private Misuse misuse(String sentence) {
        return Misuse.of(call, sentence);
    }
}
