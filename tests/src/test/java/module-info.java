/** Tests of the whole program, run as a module of its own. */
open module org.zstar.tests {
    requires org.zstar.api;
    requires org.zstar.app;
    requires com.fasterxml.jackson.databind;
    requires com.tngtech.archunit;
    requires org.junit.jupiter.api;
    requires org.junit.jupiter.params;

    uses org.zstar.api.descriptor.DescriptorProvider;
    uses org.zstar.api.dynamics.IntegratorProvider;
    uses org.zstar.api.dynamics.MinimiserProvider;
    uses org.zstar.api.dynamics.PathFinderProvider;
    uses org.zstar.api.force.ForceContributionProvider;
    uses org.zstar.api.io.StructureFormat;
    uses org.zstar.api.model.ModelProvider;
    uses org.zstar.api.model.TrainerProvider;
}
