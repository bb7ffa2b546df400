package dev.stowage.apply.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.Stowage;
import dev.stowage.apply.Right;
import dev.stowage.apply.doctor.ProjectNeed.Need;
import dev.stowage.load.ComposeSource;
import dev.stowage.value.Dialect;
import org.junit.jupiter.api.Test;

class ProjectNeedTest {
    @Test
    void addsUpTheTasksThatAreKept() {
        assertThat(of("""
                name: shop
                services:
                  web: {image: nginx, cpus: 0.5, deploy: {replicas: 3}}
                  db: {image: postgres, cpus: 1, deploy: {update_config: {order: stop-first}}}
                  migrate: {image: shop, cpus: 4, restart: "no"}
                  report: {image: shop, cpus: 4, depends_on: {migrate: {condition: service_completed_successfully}}}
                """).findings())
                .containsExactly(
                        Finding.good("project shop", "needs 6.5 Fargate vCPUs, up to 12 while its tasks are replaced"));
    }

    @Test
    void setsSpotApart_andCountsWholeTasks_asManyAsScalingAllows() {
        assertThat(of("""
                name: shop
                services:
                  batch: {image: nginx, cpus: 1, x-aws-capacity: {FARGATE_SPOT: {weight: 1}}}
                  odd: {image: nginx, cpus: 1, deploy: {update_config: {x-aws-max_percent: 150, x-aws-min_percent: 0}}}
                  web: {image: nginx, cpus: 1, deploy: {x-aws-autoscaling: {min: 1, max: 4, cpu: 70}}}
                """))
                .isEqualTo(new ProjectNeed("shop", new Need(2 * 1024, (1 + 2 * 4) * 1024), new Need(1024, 2 * 1024)));
    }

    @Test
    void saysNothing_ofWhatNeedsNoFargate() {
        assertThat(new ProjectNeed("shop", new Need(0, 0), new Need(0, 0)).findings())
                .isEmpty();
        assertThat(new ProjectNeed("shop", new Need(0, 0), new Need(512, 1024)).findings())
                .containsExactly(Finding.good(
                        "project shop", "needs 0.5 Fargate Spot vCPUs, up to 1 while its tasks are replaced"));
    }

    private static ProjectNeed of(String text) {
        return ProjectNeed.of(Right.of(
                Stowage.load(ComposeSource.of(text)).flatMap(loaded -> Stowage.validate(loaded, Dialect.MODERN))));
    }
}
