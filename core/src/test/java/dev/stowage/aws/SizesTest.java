package dev.stowage.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class SizesTest {
    private static final FargateSizes SIZES = FargateSizes.today();

    @Test
    void triesTheNextRowWhenOneHasTooLittleMemory() {
        assertThat(SIZES.smallestThatFits(256, 2049)).isEqualTo(Option.some(new FargateSize(512, 3072)));
    }

    @Test
    void goesInLargerStepsForLargeTasks() {
        assertThat(SIZES.smallestThatFits(8192, 17_000)).isEqualTo(Option.some(new FargateSize(8192, 20_480)));
        assertThat(SIZES.largest()).isEqualTo(new FargateSize(16_384, 122_880));
    }

    @Test
    void hadFourCpusAtMostBefore() {
        assertThat(FargateSizes.beforeLargeTasks().smallestThatFits(4097, 0)).isEqualTo(Option.none());
        assertThat(FargateSizes.beforeLargeTasks().largest()).isEqualTo(new FargateSize(4096, 30_720));
    }

    @Test
    void namesTheNearestSizesOfWhatDoesNotFit() {
        assertThat(SIZES.nearest(20_000, 1024)).containsExactly(new FargateSize(16_384, 32_768));
        assertThat(SIZES.nearest(256, 200_000)).containsExactly(new FargateSize(16_384, 122_880));
    }

    @Test
    void findsTheSmallestInstanceOfTheRegion() {
        assertThat(smallestIn("eu-west-1")).isEqualTo(Option.some("g4dn.xlarge"));
        assertThat(smallestIn("il-central-1")).isEqualTo(Option.some("g5.xlarge"));
        assertThat(smallestIn("eu-south-2")).isEqualTo(Option.some("g6.xlarge"));
        assertThat(GpuInstances.g4dnOnly().smallestThatFits(1, 16_384, 1).map(GpuInstance::type))
                .isEqualTo(Option.some("g4dn.2xlarge"));
    }

    @Test
    void takesWhatARegionMayHaveGotSince() {
        assertThat(GpuInstances.today().isKnown("xx-new-1")).isFalse();
        assertThat(smallestIn("xx-new-1")).isEqualTo(Option.some("g4dn.xlarge"));
    }

    private static Option<String> smallestIn(String region) {
        return GpuInstances.today().in(region).smallestThatFits(4, 12_288, 1).map(GpuInstance::type);
    }
}
