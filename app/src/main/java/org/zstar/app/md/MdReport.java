package org.zstar.app.md;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        List<Group> variants = groups(plan.variants(), plan::variant);
        if (variants.size() > 1) {
            Comparison comparison = new Comparison(context, variants);
            comparison.write();
            comparison.draw();
        } else if (variants.stream().anyMatch(Group::isMoving)) {
            draw(variants.get(0));
        }
        List<Group> stages = groups(plan.stages(), plan::stage);
        for (List<Group> groups : List.of(variants, stages)) {
            for (Group group : groups) {
                group.report(context);
                group.tables(context);
                group.draw(context, atoms);
            }
        }
    }

    /** The groups in which at least one replica reached its end, or which have one replica only. */
    private List<Group> groups(List<String> names, Function<String, List<Job>> jobsOf) throws IOException {
        List<Group> groups = new ArrayList<>();
        for (String name : names) {
            Group group = group(name, jobsOf.apply(name));
            if (!group.jobs().isEmpty()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private Group group(String name, List<Job> jobs) throws IOException {
        List<Job> counted = new ArrayList<>();
        List<Observed> all = new ArrayList<>(), observed = new ArrayList<>();
        FeatureWatch watch = new FeatureWatch(jobs.get(0), context.workers());
        for (Job job : jobs) {
            Path folder = context.folder().resolve(job.folder());
            if (Checkpoint.in(folder).isEmpty()) {
                continue; // what it was to start from ended at a limit
            }
            all.add(Observation.of(job, folder, context.plugins(), atoms, watch));
            if (all.get(all.size() - 1).isComplete() || jobs.size() == 1) {
                counted.add(job);
                observed.add(all.get(all.size() - 1));
            }
            watch.addLimit(folder.resolve(Job.LIMIT), context.plugins());
        }
        if (all.isEmpty()) {
            return new Group(name, counted, observed);
        }
        TrustReport trust = new TrustReport(context, name.isEmpty() ? "" : name + "_");
        List<Table> thermo = all.stream().map(Observed::thermo).toList();
        trust.overTime(thermo, thermo.get(0).column(ThermoLog.TIME));
        watch.report(trust);
        return new Group(name, counted, observed);
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
