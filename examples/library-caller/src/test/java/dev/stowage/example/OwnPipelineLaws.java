package dev.stowage.example;

import dev.stowage.arbitraries.Documents;
import dev.stowage.arbitraries.Projects;
import dev.stowage.laws.AdditionLaws;
import dev.stowage.laws.OrderLaws;
import dev.stowage.laws.ReferenceLaws;
import dev.stowage.pipeline.Pipeline;
import dev.stowage.value.Tree;

/** Laws that a pipeline with additions can easily break, tried on ours. */
class OwnPipelineLaws implements AdditionLaws, OrderLaws, ReferenceLaws {
    @Override
    public Pipeline pipeline() {
        return OwnPipeline::convert;
    }

    /** Our rule asks for a limit, so the generated services get one. */
    @Override
    public Projects projects() {
        return Projects.modern()
                .withEachService(
                        service -> Documents.with(service, Tree.text("4G"), "deploy", "resources", "limits", "memory"));
    }
}
