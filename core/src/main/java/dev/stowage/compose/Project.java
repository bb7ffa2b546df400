package dev.stowage.compose;

import dev.stowage.value.ConfigName;
import dev.stowage.value.JobName;
import dev.stowage.value.ModelName;
import dev.stowage.value.NetworkName;
import dev.stowage.value.ProjectName;
import dev.stowage.value.SecretName;
import dev.stowage.value.ServiceName;
import dev.stowage.value.StowageStyle;
import dev.stowage.value.Tree;
import dev.stowage.value.VolumeName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import org.immutables.value.Value;

/** A whole Compose application after loading: every name resolved, every path absolute, every default of Compose in place. */
@Value.Immutable
@StowageStyle
public interface Project {
    ProjectName name();

    /** The active services, in the order of the file. */
    LinkedHashMap<ServiceName, Service> services();

    /** Services whose profiles are not active, or that were not selected: they run nowhere, but may be referred to. */
    LinkedHashMap<ServiceName, Service> disabledServices();

    /** Those of them whose profiles are active. */
    LinkedHashSet<ServiceName> unselectedServices();

    /** The services that were not selected, though their profiles are active. */
    default Vector<Service> unselected() {
        return disabledServices()
                .filterKeys(unselectedServices()::contains)
                .values()
                .toVector();
    }

    /** The active jobs, in the order of the file. */
    LinkedHashMap<JobName, Job> jobs();

    /** Jobs whose profiles are not active. */
    LinkedHashMap<JobName, Job> disabledJobs();

    LinkedHashMap<NetworkName, Network> networks();

    LinkedHashMap<VolumeName, Volume> volumes();

    LinkedHashMap<SecretName, Secret> secrets();

    LinkedHashMap<ConfigName, Config> configs();

    LinkedHashMap<ModelName, Model> models();

    /** The top-level {@code x-*} attributes. */
    LinkedHashMap<String, Tree> extensions();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableProject.Builder {
        Builder() {}
    }
}
