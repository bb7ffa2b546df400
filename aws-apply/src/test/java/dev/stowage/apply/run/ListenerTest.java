package dev.stowage.apply.run;

import static dev.stowage.apply.stack.ResourceChange.Action.MODIFY;
import static dev.stowage.apply.stack.ResourceChange.Action.REMOVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.apply.plan.VolumeImpact;
import dev.stowage.apply.stack.ResourceChange;
import dev.stowage.apply.stack.ResourceChange.Action;
import dev.stowage.apply.stack.ResourceChange.Replacement;
import dev.stowage.apply.stack.StackName;
import dev.stowage.value.LogicalId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenerTest {
    private static final StackName SHOP = new StackName("shop");
    private static final ResourceChange IN_PLACE = change("AWS::ECS::Service", MODIFY, Replacement.NO);
    private static final ResourceChange REPLACED = change("AWS::ECS::Service", MODIFY, Replacement.YES);

    private final List<Progress> heard = new ArrayList<>();

    @Test
    void declinesWhateverMayLoseSomething() {
        Listener careful = Listener.declining(heard::add);
        assertThat(careful.approvesChange(SHOP, Vector.of(IN_PLACE))).isTrue();
        assertThat(careful.approvesChange(SHOP, Vector.of(IN_PLACE, REPLACED))).isFalse();
        assertThat(careful.approvesRemoval(SHOP, nothingGoes())).isFalse();
        assertThat(careful.approvesRollback(SHOP, Option.none())).isFalse();
        assertThat(careful.wantsCancellation(SHOP)).isFalse();
    }

    @Test
    void declinesWhatMayBeReplacedAndWhatIsRemoved_butNoRevisionOfATaskDefinition() {
        Listener careful = Listener.declining(heard::add);
        ResourceChange perhaps = change("AWS::Route53::HostedZone", MODIFY, Replacement.PERHAPS);
        ResourceChange removed = change("AWS::EFS::FileSystem", REMOVE, Replacement.NO);
        ResourceChange revised = change("AWS::ECS::TaskDefinition", MODIFY, Replacement.YES);
        assertThat(careful.approvesChange(SHOP, Vector.of(perhaps))).isFalse();
        assertThat(careful.approvesChange(SHOP, Vector.of(removed))).isFalse();
        assertThat(careful.approvesChange(SHOP, Vector.of(revised))).isTrue();
    }

    @Test
    void approvesOfEverythingWhereThatIsSaid() {
        Listener willing = Listener.approving(heard::add);
        assertThat(willing.approvesChange(SHOP, Vector.of(IN_PLACE, REPLACED))).isTrue();
        assertThat(willing.approvesRemoval(SHOP, nothingGoes())).isTrue();
        assertThat(willing.approvesRollback(SHOP, Option.none())).isTrue();
        assertThat(willing.wantsCancellation(SHOP)).isFalse();
    }

    @Test
    void hearsAllTheSame() {
        Progress news = new Progress.Retrying("slow");
        Listener.approving(heard::add).accept(news);
        Listener.declining(heard::add).accept(news);
        assertThat(heard).containsExactly(news, news);
    }

    private static VolumeImpact nothingGoes() {
        return new VolumeImpact(Vector.empty(), Vector.empty());
    }

    private static ResourceChange change(String type, Action action, Replacement replacement) {
        return new ResourceChange(new LogicalId("Web"), type, action, replacement);
    }
}
