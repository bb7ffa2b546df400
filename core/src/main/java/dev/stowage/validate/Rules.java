package dev.stowage.validate;

import io.vavr.collection.Vector;

/** The closed list of what each dialect demands. */
final class Rules {
    private Rules() {}

    static Vector<Rule> modern() {
        return containers().appendAll(resources()).appendAll(trafficAndFiles());
    }

    private static Vector<Rule> containers() {
        return Vector.of(
                Rule.ofProject(RunRules::runsSomething),
                Rule.ofService(RunRules::runsInAModeOfServices),
                Rule.ofService(RunRules::restartsInAKnownWay),
                Rule.ofService(RunRules::restartsWithoutCount),
                Rule.ofService(ContainerRules::hasAnImageOrProvider),
                Rule.ofService(ContainerRules::asksNothingOfTheHost),
                Rule.ofService(ContainerRules::usesItsOwnNetworkInterface),
                Rule.ofService(ContainerRules::isNotGlobal),
                Rule.ofService(ContainerRules::logsToCloudWatch),
                Rule.ofService(ContainerRules::logsWithKnownOptions));
    }

    private static Vector<Rule> resources() {
        return Vector.of(
                Rule.ofService(VolumeRules::mountsNothingOfTheHost),
                Rule.ofProject(VolumeRules::hasKnownDrivers),
                Rule.ofProject(FileSystemOptions::areKnown),
                Rule.ofProject(FileSystemPairs::areWhole),
                Rule.ofProject(NameRules::keepNamesApart),
                Rule.ofProject(NameRules::refuseEmptyNames),
                Rule.ofProject(NameRules::keepTheStackNameShort));
    }

    private static Vector<Rule> trafficAndFiles() {
        return Vector.of(
                Rule.ofService(Exposure::canBeRead),
                PortRules::publishesAPortOnce,
                PortRules::orderRules,
                PortRules::hasCertificates,
                ConnectRules::saysWhereItIsReached,
                Rule.ofProject(FileRules::knowsConfigs),
                Rule.ofProject(FileRules::knowsSecrets),
                FileRules::keepsOutOfTheRoot,
                FileRules::saysWhatIsHidden,
                Unfinished::ofServices,
                Rule.ofService(ConnectRules::hasNoAliases));
    }

    static Vector<Rule> dockerEcs() {
        return Vector.of(
                Rule.ofService(ContainerRules::hasAnImage),
                Rule.ofService(VolumeRules::mountsNothingOfTheHost),
                Rule.ofProject(NameRules::keepNamesApart),
                Rule.ofProject(NameRules::refuseEmptyNames),
                Rule.ofProject(NameRules::keepTheStackNameShort));
    }
}
