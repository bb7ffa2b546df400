package dev.stowage.convert.context;

import dev.stowage.aws.Question;
import dev.stowage.compose.Volume;
import dev.stowage.value.VolumeName;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What every dialect asks of AWS about what a file names. */
public final class CommonQuestions {
    private CommonQuestions() {}

    /** All of them, with this one for the network, where there is any. */
    public static Vector<Question> of(ConversionContext context, Option<Question> network) {
        return Vector.<Question>empty()
                .appendAll(context.namedCluster().map(Question.Cluster::new))
                .appendAll(context.namedBalancer().map(Question.LoadBalancer::new))
                .appendAll(network)
                .appendAll(context.networks().flatMap(context::securityGroup).map(Question.SecurityGroup::new))
                .appendAll(context.volumes().map(volume -> fileSystem(volume._1, volume._2)));
    }

    /** The one for the network; none where the file has it made, or names a load balancer and no network. */
    public static Option<Question> network(ConversionContext context) {
        Option<Question> accountDefault = Option.some(new Question.DefaultVpc());
        return context.settings()
                .extension()
                .vpc()
                .map(choice -> choice.fold(
                        existing -> Option.<Question>some(new Question.Vpc(existing.id())),
                        standard -> accountDefault,
                        created -> Option.<Question>none()))
                .getOrElse(context.namedBalancer().isDefined() ? Option.none() : accountDefault);
    }

    private static Question fileSystem(VolumeName name, Volume volume) {
        return volume.external() ? new Question.FileSystem(volume.name()) : new Question.VolumeFileSystems(name);
    }
}
