package dev.stowage.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.source.AttributePath;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ScheduledScalingTest {
    @Test
    void isTheSameWhereverItStands() {
        ScheduledScaling night = ScheduledScaling.builder()
                .name("night")
                .cron("0 22 * * ? *")
                .max(Option.some(2))
                .build();
        ScheduledScaling third = night.at(AttributePath.of("schedule").index(2));
        assertThat(third).isEqualTo(night);
        assertThat(third.position()).isEqualTo(2);
    }
}
