package dev.stowage.apply.operate;

import dev.stowage.value.ServiceName;

/**
 * Where a port of a service is reached from outside.
 *
 * @param port of the container
 * @param url such as {@code https://shop.example.com:443}; {@code tcp://} and {@code udp://} where it is not known what is spoken
 */
public record ServiceAddress(ServiceName service, int port, String url) {}
