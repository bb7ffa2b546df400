package dev.stowage.compose.write;

import dev.stowage.compose.BlkioConfig;
import dev.stowage.compose.DeviceMapping;
import dev.stowage.compose.DeviceRequest;
import dev.stowage.compose.ThrottleDevice;
import dev.stowage.compose.Ulimit;
import dev.stowage.compose.WeightDevice;
import dev.stowage.value.Tree;
import io.vavr.control.Option;

/** Devices of the machine, and limits on what a container gets of it. */
final class DeviceForm {
    private final Form form;

    DeviceForm(Form form) {
        this.form = form;
    }

    Tree ulimit(Ulimit limit) {
        return limit.fold(this::single, this::range);
    }

    /** The reference prints no zero. */
    private Tree single(Ulimit.Single single) {
        return !form.isComplete() && single.limit() == 0 ? new Body(form).tree() : Tree.whole(single.limit());
    }

    private Tree range(Ulimit.Range range) {
        return form.isComplete()
                ? new Body(form)
                        .always("soft", Tree.whole(range.soft()))
                        .always("hard", Tree.whole(range.hard()))
                        .allExtensions(range.extensions())
                        .tree()
                : new Body(form)
                        .whole("soft", Option.some(range.soft()).filter(soft -> soft != 0))
                        .whole("hard", Option.some(range.hard()).filter(hard -> hard != 0))
                        .tree();
    }

    /** Without a count and names it would be for all devices. */
    Tree request(DeviceRequest request) {
        return new Body(form)
                .emptyList(
                        "device_ids",
                        request.count().isEmpty() && request.deviceIds().isEmpty())
                .emptyList("capabilities", request.capabilities().isEmpty())
                .texts("capabilities", request.capabilities())
                .text("driver", request.driver())
                .whole("count", request.count())
                .texts("device_ids", request.deviceIds())
                .labels("options", request.options())
                .extensions(request)
                .tree();
    }

    Tree mapping(DeviceMapping device) {
        return new Body(form)
                .text("source", device.source())
                .text("target", device.target())
                .text("permissions", device.permissions())
                .extensions(device)
                .tree();
    }

    Tree blkio(Body body, BlkioConfig config) {
        return body.whole("weight", config.weight())
                .items("weight_device", config.weightDevice(), this::weight)
                .items("device_read_bps", config.deviceReadBps(), this::throttle)
                .items("device_read_iops", config.deviceReadIops(), this::throttle)
                .items("device_write_bps", config.deviceWriteBps(), this::throttle)
                .items("device_write_iops", config.deviceWriteIops(), this::throttle)
                .tree();
    }

    private Tree weight(WeightDevice device) {
        return form.isComplete()
                ? new Body(form)
                        .text("path", device.path())
                        .whole("weight", device.weight())
                        .tree()
                : reference(device.path(), "Weight", Tree.whole(device.weight().getOrElse(0L)));
    }

    private Tree throttle(ThrottleDevice device) {
        Option<String> rate = device.rate().map(String::valueOf);
        return form.isComplete()
                ? new Body(form).text("path", device.path()).text("rate", rate).tree()
                : reference(device.path(), "Rate", Tree.text(rate.getOrElse("0")));
    }

    /** The reference prints all fields of these types, under their names. */
    private Tree reference(Option<String> path, String field, Tree value) {
        return new Body(form)
                .always("Path", Tree.text(path.getOrElse("")))
                .always(field, value)
                .tree();
    }
}
