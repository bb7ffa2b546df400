package dev.stowage.apply.operate;

import dev.stowage.apply.aws.Aws;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** AWS of which only some ports exist. */
final class FakeAws {
    private Map<String, Object> ports = HashMap.of("region", "eu-west-1");

    /** With this port under the name of its method. */
    FakeAws with(String name, Object port) {
        ports = ports.put(name, port);
        return this;
    }

    Aws aws() {
        InvocationHandler answer = (proxy, method, arguments) -> ports.get(method.getName())
                .getOrElseThrow(() -> new AssertionError("nobody should ask for " + method.getName()));
        return (Aws) Proxy.newProxyInstance(Aws.class.getClassLoader(), new Class<?>[] {Aws.class}, answer);
    }
}
