/** Command line, configuration, wiring, progress and reports. */
module org.zstar.app {
    requires org.zstar.api;
    requires org.zstar.io.text;
    requires org.zstar.analysis;
    requires org.zstar.plotting;
    requires com.fasterxml.jackson.databind;
    requires info.picocli;
    requires jdk.unsupported;
    requires org.slf4j;

    exports org.zstar.app;
    exports org.zstar.app.host;

    opens org.zstar.app.cli to info.picocli;

    uses org.zstar.api.descriptor.DescriptorProvider;
    uses org.zstar.api.dynamics.IntegratorProvider;
    uses org.zstar.api.dynamics.MinimiserProvider;
    uses org.zstar.api.dynamics.PathFinderProvider;
    uses org.zstar.api.force.ForceContributionProvider;
    uses org.zstar.api.io.StructureFormat;
    uses org.zstar.api.model.ModelFormat;
    uses org.zstar.api.model.ModelProvider;
    uses org.zstar.api.model.TrainerProvider;
    uses org.zstar.api.plugin.KernelFactory;
    uses org.zstar.app.run.TaskProvider;

    provides org.zstar.app.run.TaskProvider with
        org.zstar.app.analyse.AnalyseProvider,
        org.zstar.app.evaluate.EvaluateProvider,
        org.zstar.app.md.MdProvider,
        org.zstar.app.paths.NebProvider,
        org.zstar.app.paths.RelaxProvider,
        org.zstar.app.select.SelectProvider,
        org.zstar.app.train.TrainProvider;
}
