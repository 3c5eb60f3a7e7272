package org.zstar.app.md;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.analysis.Table;
import org.zstar.app.run.RunContext;
import org.zstar.app.trust.TrustReport;
import org.zstar.plotting.figures.MsdPlots;
import org.zstar.plotting.figures.MsdPlots.Msd;

/**
 * What a finished run amounts to: numbers, tables and pictures of its stages and variants, and of their differences.
 *
 * @param context the run
 * @param plan its simulations
 * @param atoms their number
 */
record MdReport(RunContext context, MdPlan plan, int atoms) {
    void write() throws IOException {
        context.results().put("atoms", atoms);
        List<Group> variants = new ArrayList<>();
        for (String name : plan.variants()) {
            variants.add(group(name, plan.variant(name)));
        }
        if (variants.size() > 1) {
            Comparison comparison = new Comparison(context, variants);
            comparison.write();
            comparison.draw();
        } else if (variants.get(0).isMoving()) {
            draw(variants.get(0));
        }
        List<Group> stages = new ArrayList<>();
        for (String name : plan.stages()) {
            stages.add(group(name, plan.stage(name)));
        }
        for (List<Group> groups : List.of(variants, stages)) {
            for (Group group : groups) {
                group.report(context);
                group.tables(context);
                group.draw(context, atoms);
            }
        }
    }

    private Group group(String name, List<Job> jobs) throws IOException {
        List<Observed> observed = new ArrayList<>();
        FeatureWatch watch = new FeatureWatch(jobs.get(0), context.workers());
        for (Job job : jobs) {
            Path folder = context.folder().resolve(job.folder());
            observed.add(Observation.of(job, folder, context.plugins(), atoms, watch));
            watch.addLimit(folder.resolve(Job.LIMIT), context.plugins());
        }
        TrustReport trust = new TrustReport(context, name.isEmpty() ? "" : name + "_");
        List<Table> thermo = observed.stream().map(Observed::thermo).toList();
        trust.overTime(thermo, thermo.get(0).column(ThermoLog.TIME));
        watch.report(trust);
        return new Group(name, jobs, observed);
    }

    private void draw(Group group) {
        Map<String, Msd> fromStart = new LinkedHashMap<>(), windows = new LinkedHashMap<>();
        for (String symbol : group.species()) {
            fromStart.put(symbol, group.msd(symbol, false));
            windows.put(symbol, group.msd(symbol, true));
        }
        String band = group.jobs().size() > 1 ? "; bands: 95 % confidence from the replicas" : "";
        context.report().figure("msd", "Mean square displacement from the start, centre-of-mass drift removed" + band,
                MsdPlots.perDirection(fromStart));
        context.report().figure("msd_windows", "Mean square displacement averaged over all windows of a length" + band,
                MsdPlots.perDirection(windows));
    }
}
