package dev.stowage.load.decode;

import dev.stowage.compose.BindOptions;
import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.ImageOptions;
import dev.stowage.compose.MountType;
import dev.stowage.compose.PortMapping;
import dev.stowage.compose.RecursiveMount;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.SelinuxLabel;
import dev.stowage.compose.TmpfsOptions;
import dev.stowage.compose.VolumeMount;
import dev.stowage.compose.VolumeOptions;
import dev.stowage.value.ConfigName;
import dev.stowage.value.SecretName;
import io.vavr.control.Option;

/** What is mounted into containers, and the ports that lead into them. */
final class Mounts {
    private Mounts() {}

    static Option<PortMapping> port(Attributes in) {
        return in.needed("target", Scalars::port)
                .map(target -> PortMapping.builder()
                        .target(target)
                        .name(in.text("name"))
                        .mode(in.text("mode"))
                        .hostIp(in.text("host_ip"))
                        .published(in.text("published"))
                        .protocol(in.text("protocol"))
                        .appProtocol(in.text("app_protocol"))
                        .extensions(in.extensions())
                        .build());
    }

    static Option<VolumeMount> volume(Attributes in) {
        Option<String> target = in.needed("target", Scalars::text);
        Option<MountType> type = in.needed("type", node -> Scalars.word(node, MountType.values()));
        return type.flatMap(kind -> target.map(path -> volume(in, kind, path)));
    }

    private static VolumeMount volume(Attributes in, MountType type, String target) {
        return VolumeMount.builder()
                .type(type)
                .target(target)
                .source(in.text("source"))
                .readOnly(in.is("read_only"))
                .consistency(in.text("consistency"))
                .bind(in.object("bind", Mounts::bindOptions))
                .volume(in.object("volume", Mounts::volumeOptions))
                .tmpfs(in.object("tmpfs", Mounts::tmpfsOptions))
                .image(in.object("image", Mounts::imageOptions))
                .extensions(in.extensions())
                .build();
    }

    private static BindOptions bindOptions(Attributes in) {
        return BindOptions.builder()
                .propagation(in.text("propagation"))
                .createHostPath(in.bool("create_host_path").getOrElse(false))
                .recursive(in.word("recursive", RecursiveMount.values()))
                .selinux(in.word("selinux", SelinuxLabel.values()))
                .extensions(in.extensions())
                .build();
    }

    private static VolumeOptions volumeOptions(Attributes in) {
        return VolumeOptions.builder()
                .labels(in.labels("labels"))
                .nocopy(in.is("nocopy"))
                .subpath(in.text("subpath"))
                .extensions(in.extensions())
                .build();
    }

    private static TmpfsOptions tmpfsOptions(Attributes in) {
        return TmpfsOptions.builder()
                .size(in.bytes("size"))
                .mode(in.unsigned32("mode").filter(mode -> mode != 0))
                .extensions(in.extensions())
                .build();
    }

    private static ImageOptions imageOptions(Attributes in) {
        return ImageOptions.builder()
                .subpath(in.text("subpath"))
                .extensions(in.extensions())
                .build();
    }

    static Option<SecretMount> secret(Attributes in) {
        return in.value("source", Scalars::text)
                .map(source -> SecretMount.builder()
                        .source(new SecretName(source))
                        .target(in.text("target"))
                        .uid(in.text("uid"))
                        .gid(in.text("gid"))
                        .mode(in.value("mode", Scalars::mode))
                        .extensions(in.extensions())
                        .build());
    }

    static Option<ConfigMount> config(Attributes in) {
        return in.value("source", Scalars::text)
                .map(source -> ConfigMount.builder()
                        .source(new ConfigName(source))
                        .target(in.text("target"))
                        .uid(in.text("uid"))
                        .gid(in.text("gid"))
                        .mode(in.value("mode", Scalars::mode))
                        .extensions(in.extensions())
                        .build());
    }
}
