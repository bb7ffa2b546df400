package dev.stowage.validate.rules;

import io.vavr.collection.Vector;

/** The closed list of what each dialect demands. */
public final class Rules {
    private Rules() {}

    /** Those of the dialect modern. */
    public static Vector<Rule> modern() {
        return Vector.of(
                        containers(),
                        devices(),
                        logs(),
                        words(),
                        tasks(),
                        mounts(),
                        resources(),
                        traffic(),
                        balancers(),
                        deployments(),
                        connections(),
                        files())
                .flatMap(rules -> rules);
    }

    private static Vector<Rule> tasks() {
        return Vector.of(
                Rule.ofProject(SidecarRules::shareWithWhatRuns),
                Rule.ofProject(SidecarRules::agreeOnThePlatform),
                Rule.ofProject(SidecarRules::seeProcessesOfTheirTask),
                Rule.ofServices(SidecarRules::keepTheirTaskRunning),
                SidecarRules::fitIntoATask,
                Rule.ofWaits(WaitRules::waitForHealthThatIsChecked),
                Rule.ofWaits(WaitRules::waitForHealthThatSomethingChecks),
                Rule.ofWaits(WaitRules::waitForAnEndThatComes),
                Rule.ofWaits(WaitRules::waitForNoSchedule),
                Rule.ofWaits(WaitRules::restartWithNobody),
                Rule.ofServices(JobRules::areWaitedFor),
                Rule.ofProject(TaskCycles::among),
                Rule.ofServices(MemoryRules::leaveRoomForTheirPrograms),
                Rule.ofServices(StandaloneRules::haveNoDisks),
                Rule.ofServices(StandaloneRules::startNothingAgain),
                Rule.ofServices(RunModeRules::sayNothingInVain),
                Rule.ofServices(RoleRules::giveRightsToOwnRoles),
                Rule.ofServices(QuotaRules::keepToPolicies),
                Rule.ofServices(RunModeRules::runAsOftenAsTheyCan));
    }

    private static Vector<Rule> words() {
        return Vector.of(
                Rule.ofService(WordRules::namesAPlatformOfTasks),
                Rule.ofService(WordRules::takesWordsOfCompose),
                Rule.ofService(WordRules::namesCapabilitiesOfLinux),
                Rule.ofService(CapabilityRules::areAddedOrDropped),
                Rule.ofService(WordRules::allowsWhatDevicesHave),
                Rule.ofService(ImageRules::areNamed));
    }

    private static Vector<Rule> containers() {
        return Vector.of(
                Rule.ofProject(RunRules::runsSomething),
                Rule.ofService(RunRules::runsWithoutEntrypoint),
                Rule.ofService(RunRules::runsInAModeOfServices),
                Rule.ofService(RunRules::restartsInAKnownWay),
                Rule.ofServices(RunRules::restartsWithoutCount),
                Rule.ofService(RunRules::restartsByPolicy),
                Rule.ofService(ContainerRules::hasAnImageOrProvider),
                Rule.ofService(ContainerRules::isPushedSomewhere),
                Rule.ofService(ImageReferenceRules::canBePulled),
                Rule.ofService(HealthRules::runSomething),
                Rule.ofService(HealthRules::haveATest),
                Rule.ofServices(StartTimeRules::areEnough),
                Rule.ofProject(OwnHealthRules::askThemselves),
                Rule.ofService(OwnNameRules::listenAtAddressesOfTheirOwn),
                Rule.ofService(MemoryRules::areEnough),
                Rule.ofServices(MemoryRules::keepWhatTheyMayHave),
                Rule.ofServices(MemoryRules::haveWhatTheirProgramsTake),
                Rule.ofProject(ContainerRules::askNothingOfFargate),
                Rule.ofProject(HostRules::askWhatEcsPassesOn),
                Rule.ofServices(UlimitRules::areSet),
                Rule.ofService(ContainerRules::usesItsOwnNetworkInterface),
                Rule.ofProject(LinkRules::linkNothing),
                Rule.ofService(ContainerRules::isNotGlobal),
                Rule.ofService(KernelRules::concernTheContainer));
    }

    private static Vector<Rule> devices() {
        return Vector.of(
                Rule.ofService(DeviceRules::areGpus),
                Rule.ofService(DeviceRules::haveTheDriverOfTheInstances),
                Rule.ofService(GpuRules::areCounted),
                Rule.ofService(GpuRules::haveTheirRuntime),
                Rule.ofServices(GpuRules::leaveFargateAlone),
                Rule.ofServices(GpuRules::haveTheirArchitecture));
    }

    private static Vector<Rule> logs() {
        return Vector.of(
                Rule.ofService(LogRules::logsByAKnownDriver),
                Rule.ofService(LogRules::logsWithKnownOptions),
                Rule.ofService(LogRules::logsWithValuesOfOptions),
                Rule.ofService(LogRules::logsInTheRegionOfTheGroup),
                Rule.ofService(LogRules::logsWithWhatTheDriverNeeds),
                Rule.ofService(LogSecretRules::keepSecretsOut),
                LogCollectors::getNothing);
    }

    private static Vector<Rule> mounts() {
        return Vector.of(
                Rule.ofProject(MountRules::mountNothingOfTheHost),
                Rule.ofServices(SocketPrograms::findNothing),
                Rule.ofService(VolumeRules::mountsWhatEcsHas),
                Rule.ofProject(BorrowedVolumes::mountVolumesThemselves),
                Rule.ofService(MountTargetRules::areBelowTheRoot),
                Rule.ofService(MemoryFileRules::haveASize),
                Rule.ofService(MemoryFileRules::haveOptionsOfEcs),
                Rule.ofService(MemoryFileRules::haveRoom),
                Rule.ofServices(MemoryFileRules::leaveMemory));
    }

    private static Vector<Rule> resources() {
        return Vector.of(
                Rule.ofProject(VolumeRules::hasKnownDrivers),
                Rule.ofProject(FileSystemOptions::areKnown),
                Rule.ofProject(NetworkShares::areElsewhere),
                Rule.ofProject(BoundVolumes::areNotOfTheHost),
                Rule.ofProject(BoundVolumes::startEmpty),
                Rule.ofProject(ImageVolumes::hideNothing),
                Rule.ofProject(FileSystemOptions::areKnownOfDisks),
                Rule.ofProject(DiskTypes::arePossible),
                Rule.ofProject(DiskRules::areMade),
                Rule.ofProject(DiskRules::belongToOneTask),
                Rule.ofProject(DiskRules::areOneInATask),
                Rule.ofProject(DiskRules::goWithTheirTask),
                Rule.ofProject(NetworkFiles::areSupported),
                Rule.ofProject(FileSystemPairs::areWhole),
                Rule.ofProject(ExternalVolumes::alone),
                Rule.ofProject(WriterRules::mayWrite),
                Rule.ofServices(OneWriterRules::keepOthersOut),
                Rule.ofServices(DatabaseRules::keepTheirData),
                Rule.ofServices(SchedulerRules::startJobsOnce),
                Rule.ofService(HostNameData::isFoundAgain),
                Rule.ofProject(LabelRules::canBeTags),
                Rule.ofProject(NameRules::keepNamesApart),
                Rule.ofProject(NameRules::refuseEmptyNames),
                NameRules::keepTheStackNameShort,
                DockerRules::makesInstancesInItsOwnCluster);
    }

    private static Vector<Rule> traffic() {
        return Vector.of(
                Rule.ofService(ExposeRules::canBeRead),
                Rule.ofService(WordRules::speaksWhatBalancersKnow),
                Rule.ofServices(ProtocolRules::agree),
                Rule.ofProject(HostAddressRules::letOthersIn),
                Rule.ofService(HostAddressRules::areNotChosen),
                OpenPortRules::keepDataInside,
                Rule.ofServices(ProxyRules::publishNothing),
                Rule.ofServices(UdpRules::areChecked),
                Rule.ofProject(NetworkRules::fitATask),
                Rule.ofProject(NetworkRules::haveDriversOfDocker),
                Rule.ofProject(NetworkRules::publishNothingInside),
                Rule.ofServices(ExecRules::letTheAgentWrite),
                Rule.ofServices(PortRules::publishesAPortOnce),
                Rule.ofServices(QuotaRules::keepToTargetGroups),
                Rule.ofServices(QuotaRules::keepToListeners),
                Rule.ofServices(NameLengths::fit),
                Rule.ofServices(HostNames::arePossible));
    }

    private static Vector<Rule> balancers() {
        return Vector.of(
                Rule.ofServices(PortRules::orderRules),
                Rule.ofServices(PortRules::ordersRulesOnce),
                Rule.ofServices(PortRules::guidesRequests),
                Rule.ofServices(LastRules::areTriedLast),
                SharedListenerRules::letInTheSame,
                Rule.ofServices(UnusedKeys::areUsed),
                Rule.ofServices(DomainRules::areOfOneService),
                Rule.ofServices(PortRules::hasCertificates),
                Rule.ofServices(PortRules::sayThatTheyArePlain),
                Rule.ofServices(TargetCheckRules::fitTogether),
                Rule.ofServices(HealthPathRules::askForTheSame),
                Rule.ofServices(HealthHostRules::areAnswered),
                Rule.ofServices(BalancerRules::haveOneName),
                Rule.ofServices(TargetGroupRules::leaveWhatExistsAlone));
    }

    private static Vector<Rule> deployments() {
        return Vector.of(
                Rule.ofServices(UpdateRules::goOn),
                Rule.ofServices(UpdateRules::rebalance),
                Rule.ofServices(UpdateRules::replaceNothingInAShift),
                Rule.ofServices(ScalingRules::makeSense),
                Rule.ofServices(DeploymentRules::fitTheService),
                Rule.ofServices(DeploymentRules::leaveDaemonsAlone));
    }

    private static Vector<Rule> connections() {
        return Vector.of(
                OwnNetworkRules::keepTasksInside,
                OwnNetworkRules::leadTasksOut,
                OwnNetworkRules::haveRoomForBalancers,
                UndeclaredPortRules::sayWhereTheyAreReached,
                ConnectRules::startBeforeTheirCallers,
                ConnectRules::knowTheNamesOfOthers,
                Rule.ofServices(NameRules::callServicesApart),
                CalledPortRules::areDeclared,
                Rule.ofServices(PeerRules::findEachOther),
                DockerNameRules::callServices,
                Rule.ofProject(ConnectRules::haveNoAliases));
    }

    private static Vector<Rule> files() {
        return Vector.of(
                ClearSecretRules::keepSecretsOut,
                Rule.ofProject(ClearSecretRules::keepSecretsOutOfConfigs),
                SecretVariableRules::areNoOthers,
                SecretVariableRules::areApart,
                SecretVariableRules::areNoFiles,
                SecretVariableRules::areCalledAsTheirKeys,
                SecretVariableRules::areReadAsVariables,
                SecretVariableRules::haveNoOwners,
                Rule.ofProject(FileRules::knowsConfigs),
                Rule.ofProject(FileRules::knowsSecrets),
                Rule.ofProject(FileRules::sayWhereExternalSecretsAre),
                FileRules::takeKeysOfSecretsOnly,
                FileRules::keepsOutOfTheRoot,
                FileRules::saysWhatIsHidden);
    }

    /** Those of the dialect docker-ecs. */
    public static Vector<Rule> dockerEcs() {
        return Vector.of(
                Rule.ofService(ContainerRules::namesItsImage),
                Rule.ofService(CapabilityRules::addsNoForeignCapability),
                Rule.ofService(DeviceRules::areGpus),
                Rule.ofService(ContainerRules::logsToCloudWatch),
                Rule.ofService(DockerEffects::ofLogOptions),
                Rule.ofService(DockerEffects::ofGenericResources),
                Rule.ofService(DockerEffects::ofConditions),
                Rule.ofService(DockerEffects::ofRestarts),
                Rule.ofService(DockerEffects::ofNetworkModes),
                Rule.ofServices(QuotaRules::keepToPolicies),
                Rule.ofProject(FileSystemOptions::haveEffect),
                Rule.ofService(VolumeRules::mountsVolumesOnly),
                Rule.ofProject(DockerRules::givesThroughputAsNumber),
                Rule.ofProject(DockerRules::keepsNamesApart),
                Rule.ofServices(IngressRules::opensAPortOnce),
                Rule.ofProject(NameRules::refuseEmptyNames),
                Rule.ofProject(DockerRules::isNamedAsAStack),
                Rule.ofProject(FileRules::needsSecrets),
                Rule.ofProject(DockerRules::findsValuesInEnvFiles),
                DockerRules::namesSecurityGroupsAsNetworks,
                DockerRules::makesInstancesInItsOwnCluster);
    }
}
