package dev.stowage.validate.defaults;

import dev.stowage.compose.Service;
import dev.stowage.source.AttributePath;
import dev.stowage.validate.subject.SizeAttributes;
import dev.stowage.validate.subject.Subject;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The attributes that say how big a service is, for a problem about them; none for what sidecars add. */
record WrittenSize(Subject<Service> service, Option<AttributePath> cpus, Option<AttributePath> memory) {
    enum Kind {
        CPUS,
        MEMORY
    }

    static WrittenSize of(Subject<Service> service) {
        return new WrittenSize(
                service, first(SizeAttributes.OF_CPU, service), first(SizeAttributes.OF_MEMORY, service));
    }

    private static Option<AttributePath> first(Vector<String> attributes, Subject<Service> service) {
        return attributes.map(service.path()::keys).find(service.sources()::has);
    }

    /** The attribute of this kind; the other one when it is not written, and the service when none is. */
    Subject<Service> place(Kind kind) {
        Option<AttributePath> wanted = kind == Kind.CPUS ? cpus.orElse(memory) : memory.orElse(cpus);
        return new Subject<>(service.value(), wanted.getOrElse(service.path()), service.sources());
    }

    /** As the file has it: {@code 4 cpus and 64g of memory}. */
    String words() {
        Vector<String> said = cpus.map(path -> written(path) + " cpus")
                .toVector()
                .appendAll(memory.map(path -> written(path) + " of memory"));
        return said.isEmpty() ? "what the service and its sidecars need" : said.mkString(" and ");
    }

    private String written(AttributePath path) {
        return service.sources().at(path).written();
    }
}
