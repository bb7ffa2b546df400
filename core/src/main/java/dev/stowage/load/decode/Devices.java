package dev.stowage.load.decode;

import dev.stowage.compose.BlkioConfig;
import dev.stowage.compose.DeviceMapping;
import dev.stowage.compose.DeviceRequest;
import dev.stowage.compose.ThrottleDevice;
import dev.stowage.compose.WeightDevice;
import dev.stowage.value.Bytes;

/** Devices of the machine: which ones a container sees, and how much of them it gets. */
final class Devices {
    private Devices() {}

    static DeviceRequest request(Attributes in) {
        return DeviceRequest.builder()
                .capabilities(in.texts("capabilities"))
                .driver(in.text("driver"))
                .count(in.value("count", node -> Scalars.deviceCount(node, DeviceRequest.ALL))
                        .filter(count -> count != 0))
                .deviceIds(in.texts("device_ids"))
                .options(in.labels("options"))
                .extensions(in.extensions())
                .build();
    }

    static DeviceMapping mapping(Attributes in) {
        return DeviceMapping.builder()
                .source(in.text("source"))
                .target(in.text("target"))
                .permissions(in.text("permissions"))
                .extensions(in.extensions())
                .build();
    }

    static BlkioConfig blkio(Attributes in) {
        return BlkioConfig.builder()
                .weight(in.unsigned16("weight"))
                .weightDevice(in.objects("weight_device", Devices::weight))
                .deviceReadBps(in.objects("device_read_bps", Devices::throttle))
                .deviceReadIops(in.objects("device_read_iops", Devices::throttle))
                .deviceWriteBps(in.objects("device_write_bps", Devices::throttle))
                .deviceWriteIops(in.objects("device_write_iops", Devices::throttle))
                .build();
    }

    private static WeightDevice weight(Attributes in) {
        return new WeightDevice(in.text("path"), in.unsigned16("weight"));
    }

    private static ThrottleDevice throttle(Attributes in) {
        return new ThrottleDevice(in.text("path"), in.bytes("rate").map(Bytes::count));
    }
}
