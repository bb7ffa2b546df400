package dev.stowage.ecs;

import java.util.function.Function;

/** From where traffic may come. */
public sealed interface TrafficSource {
    /** One function per kind, the kinds in the order in which they are declared. */
    <R> R fold(Cases<R> cases);

    /** What to do with each kind of source. */
    record Cases<R>(Function<Cidr, R> cidr, Function<Group, R> group, Function<PrefixList, R> prefixList) {}

    /** A block of addresses, of version 4 or, with colons, 6. */
    record Cidr(String block) implements TrafficSource {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.cidr().apply(this);
        }
    }

    /** The members of a security group. */
    record Group(Text id) implements TrafficSource {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.group().apply(this);
        }
    }

    /** The addresses of a managed prefix list. */
    record PrefixList(String id) implements TrafficSource {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.prefixList().apply(this);
        }
    }
}
