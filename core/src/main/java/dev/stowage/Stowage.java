package dev.stowage;

import dev.stowage.aws.AwsEnvironment;
import dev.stowage.convert.CallerAddition;
import dev.stowage.convert.Conversion;
import dev.stowage.convert.Converter;
import dev.stowage.load.ComposeSource;
import dev.stowage.load.LoadedProject;
import dev.stowage.load.Loader;
import dev.stowage.problem.Problems;
import dev.stowage.validate.CallerRule;
import dev.stowage.validate.ValidProject;
import dev.stowage.validate.Validator;
import dev.stowage.value.Dialect;
import io.vavr.collection.Vector;
import io.vavr.control.Either;

/**
 * The stages of Stowage, to be chained with {@code flatMap}: from Compose files to a CloudFormation template for Amazon ECS.
 * Each returns its result, which carries the warnings so far, or all problems that it found; their ids are listed in
 * {@code core/docs/problems.md}. The stages ask nothing of AWS and throw nothing themselves; an exception of a {@code Files}
 * port that a caller supplies passes through.
 */
public final class Stowage {
    private Stowage() {}

    /** Reads the Compose files of an application, and merges them into one project. */
    public static Either<Problems, LoadedProject> load(ComposeSource source) {
        return Loader.load(source);
    }

    /**
     * Checks that ECS can run the project in this dialect, and fills in the settings that ECS needs and the files leave
     * open.
     */
    public static Either<Problems, ValidProject> validate(LoadedProject project, Dialect dialect) {
        return validate(project, dialect, Vector.empty());
    }

    /** The same with rules of the caller, whose problems are reported with the others, in the order of the files. */
    public static Either<Problems, ValidProject> validate(
            LoadedProject project, Dialect dialect, Vector<CallerRule> rules) {
        return Validator.validate(project, dialect, rules);
    }

    /** Makes the CloudFormation template for an environment; if that is not known, the template has parameters for it. */
    public static Either<Problems, Conversion> convert(ValidProject project, AwsEnvironment environment) {
        return convert(project, environment, Vector.empty());
    }

    /**
     * The same with additions of the caller. They are applied before the file's {@code x-aws-cloudformation}, and count
     * towards CloudFormation's limits.
     */
    public static Either<Problems, Conversion> convert(
            ValidProject project, AwsEnvironment environment, Vector<CallerAddition> additions) {
        return Converter.convert(project, environment, additions);
    }
}
