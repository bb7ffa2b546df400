package dev.stowage.cli.docker;

import dev.stowage.apply.aws.Profiles;
import dev.stowage.apply.aws.Profiles.Profile;
import dev.stowage.apply.aws.Regions;
import dev.stowage.apply.docker.ContextStore;
import dev.stowage.apply.docker.EcsContext;
import dev.stowage.apply.problem.DeploymentProblem;
import dev.stowage.cli.ask.Prompt;
import dev.stowage.cli.line.Flag;
import dev.stowage.cli.line.WholeNumber;
import dev.stowage.problem.Problem;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;

/** What setup asks a person: which profile, which region, and what name the context gets. */
record Interview(Contexts contexts, Prompt prompt) {
    private static final String ENVIRONMENT = "the credentials of the environment";
    private static final int PATIENCE = 3;

    static Interview of(Contexts contexts) {
        return new Interview(contexts, Prompt.of(contexts.process()));
    }

    Either<Problem, EcsContext> target() {
        return contexts.profiles().flatMap(this::chosen).flatMap(this::inRegion);
    }

    /** The name that the person likes, or the one that is given, which nobody is asked about. */
    Either<Problem, String> name(String usual) {
        return contexts.call().has(Flag.NAME)
                ? Either.right(usual)
                : tries(
                        "A name has " + ContextStore.NAME_RULE + ".",
                        () -> prompt.ask("Name of the context?", usual)
                                .orElse(Option.some(usual))
                                .map(answer -> Option.some(answer).filter(ContextStore::isName)));
    }

    private Either<Problem, EcsContext> chosen(Profiles profiles) {
        prompt.say("Deploy with which profile of the AWS configuration?");
        profiles.all().zipWithIndex().forEach(row -> prompt.say(row(row._2 + 1, label(row._1))));
        prompt.say(row(profiles.all().size() + 1, ENVIRONMENT));
        return tries(
                "There is no such choice.",
                () -> prompt.ask("Number or name?", "1").map(answer -> choice(answer, profiles)));
    }

    private static String row(int number, String label) {
        return "  " + number + "  " + label;
    }

    private static String label(Profile profile) {
        return profile.name()
                + profile.region().map(region -> " (" + region + ")").getOrElse("");
    }

    /** The end of the input ends the asking; so does the third wrong answer. */
    private <T> Either<Problem, T> tries(String wrong, Supplier<Option<Option<T>>> question) {
        for (int tried = 0; tried < PATIENCE; tried++) {
            Option<Option<T>> answer = question.get();
            if (answer.isEmpty()) {
                break;
            }
            if (answer.exists(Option::isDefined)) {
                return answer.flatMap(found -> found).toEither(Interview::declined);
            }
            prompt.say(wrong);
        }
        return Either.left(declined());
    }

    private Option<EcsContext> choice(String answer, Profiles profiles) {
        Vector<Profile> all = profiles.all();
        Option<Integer> number = WholeNumber.atLeast(1, answer);
        return all.find(profile -> profile.name().equals(answer))
                .orElse(() -> number.flatMap(row -> all.drop(row - 1).headOption()))
                .map(contexts::ofProfile)
                .orElse(() -> number.filter(row -> row == all.size() + 1).map(row -> contexts.ofEnvironment()));
    }

    private Either<Problem, EcsContext> inRegion(EcsContext context) {
        return contexts.call().has(Flag.REGION)
                ? Either.right(context)
                : written(context.region().getOrElse(""))
                        .flatMap(this::sure)
                        .map(region -> new EcsContext(context.profile(), Option.some(region)));
    }

    private Either<Problem, String> written(String usual) {
        return tries("A region is written as eu-west-1 is.", () -> region(usual));
    }

    private Option<Option<String>> region(String usual) {
        return prompt.ask("Region?", usual).map(answer -> Option.some(answer).filter(Interview::isRegion));
    }

    /** One that is not known here is asked for once more, now that the person knows that; who says it again is sure. */
    private Either<Problem, String> sure(String region) {
        return Regions.doubt(region)
                .peek(prompt::say)
                .map(doubt -> written(region)
                        .flatMap(again -> again.equals(region) ? Either.<Problem, String>right(again) : sure(again)))
                .getOrElse(() -> Either.right(region));
    }

    /** Two letters, one or more words, a number: new regions come too often for a list. */
    private static boolean isRegion(String text) {
        return text.matches("[a-z]{2,}(-[a-z]+)+-[0-9]+");
    }

    private static Problem declined() {
        return Problem.builder()
                .id(DeploymentProblem.DECLINED)
                .sentence("setup was not finished, and nothing was changed")
                .hint("give the flags " + Flag.AWS_PROFILE.typed() + " NAME or " + Flag.FROM_ENV.typed() + ", and "
                        + Flag.REGION.typed())
                .build();
    }
}
