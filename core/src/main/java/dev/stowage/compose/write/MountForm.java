package dev.stowage.compose.write;

import dev.stowage.compose.BindOptions;
import dev.stowage.compose.ConfigMount;
import dev.stowage.compose.FileMode;
import dev.stowage.compose.ImageOptions;
import dev.stowage.compose.PortMapping;
import dev.stowage.compose.SecretMount;
import dev.stowage.compose.TmpfsOptions;
import dev.stowage.compose.VolumeMount;
import dev.stowage.compose.VolumeOptions;
import dev.stowage.value.Tree;
import io.vavr.control.Option;

/** What is mounted into containers, and the ports that lead into them. */
final class MountForm {
    private final Form form;

    MountForm(Form form) {
        this.form = form;
    }

    Tree port(PortMapping port) {
        return new Body(form)
                .text("name", port.name())
                .text("mode", port.mode())
                .text("host_ip", port.hostIp())
                .whole(
                        "target",
                        Option.some((long) port.target().number()).filter(number -> number != 0 || form.isComplete()))
                .text("published", port.published())
                .text("protocol", port.protocol())
                .text("app_protocol", port.appProtocol())
                .extensions(port)
                .tree();
    }

    Tree volume(VolumeMount mount) {
        return new Body(form)
                .word("type", Option.some(mount.type()))
                .text("source", mount.source())
                .text("target", mount.target())
                .is("read_only", mount.readOnly())
                .text("consistency", mount.consistency())
                .object("bind", mount.bind(), this::bindOptions)
                .object("volume", mount.volume(), this::volumeOptions)
                .object("tmpfs", mount.tmpfs(), this::tmpfsOptions)
                .object("image", mount.image(), this::imageOptions)
                .extensions(mount)
                .tree();
    }

    private Tree bindOptions(BindOptions bind) {
        return new Body(form)
                .text("propagation", bind.propagation())
                .bool("create_host_path", written(bind.createHostPath()))
                .word("recursive", bind.recursive())
                .word("selinux", bind.selinux())
                .extensions(bind)
                .tree();
    }

    /** Complete in any case: the mounts of hooks have another default than those of services. */
    private Option<Boolean> written(boolean createHostPath) {
        return Option.some(createHostPath).filter(creates -> form.isComplete() || !creates);
    }

    private Tree volumeOptions(VolumeOptions volume) {
        return new Body(form)
                .labels("labels", volume.labels())
                .is("nocopy", volume.nocopy())
                .text("subpath", volume.subpath())
                .extensions(volume)
                .tree();
    }

    private Tree tmpfsOptions(TmpfsOptions tmpfs) {
        return new Body(form)
                .bytes("size", tmpfs.size())
                .whole("mode", tmpfs.mode())
                .extensions(tmpfs)
                .tree();
    }

    private Tree imageOptions(ImageOptions image) {
        return new Body(form).text("subpath", image.subpath()).extensions(image).tree();
    }

    Tree secret(SecretMount secret) {
        return file(secret.source().value(), secret.target(), secret.uid(), secret.gid(), secret.mode())
                .extensions(secret)
                .tree();
    }

    Tree config(ConfigMount config) {
        return file(config.source().value(), config.target(), config.uid(), config.gid(), config.mode())
                .extensions(config)
                .tree();
    }

    private Body file(
            String source, Option<String> target, Option<String> uid, Option<String> gid, Option<FileMode> mode) {
        return new Body(form)
                .text("source", Option.some(source))
                .text("target", target)
                .text("uid", uid)
                .text("gid", gid)
                .text("mode", mode.map(FileMode::toString));
    }
}
