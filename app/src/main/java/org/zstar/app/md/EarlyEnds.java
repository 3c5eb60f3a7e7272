package org.zstar.app.md;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zstar.app.run.RunContext;
import org.zstar.io.text.AtomicFile;
import org.zstar.io.text.TextOutput;

/**
 * The simulations of a run that a limit ended, and those that had no start because of it.
 *
 * @param context the run
 * @param plan its simulations
 */
record EarlyEnds(RunContext context, MdPlan plan) {
    private static final String FILE = "ended_early.csv";

    private record End(Job job, long step, double time, String reason) { }

    /** Marks them in the results and the report and, in a run of several simulations, tells how many they are. */
    void report() throws IOException {
        List<End> ends = new ArrayList<>();
        int all = 0;
        for (String name : plan.stages()) {
            all += mark(name, plan.stage(name), ends);
        }
        for (String name : plan.variants()) {
            all += mark(name, plan.variant(name), ends);
        }
        if (all > 1) {
            write(ends);
            context.report().table(FILE, "Simulations that did not get past a limit");
            context.log().warn(ends.size() + " of " + all + " simulations did not get past a limit, see " + FILE
                    + "; means over replicas and differences are those of the others");
        }
    }

    private int mark(String name, List<Job> replicas, List<End> ends) throws IOException {
        int completed = replicas.size();
        for (Job job : replicas) {
            Optional<Checkpoint> last = Checkpoint.in(context.folder().resolve(job.folder()));
            if (last.isPresent() && !last.get().isLimit()) {
                continue;
            }
            completed--;
            End end = last.map(at -> new End(job, at.step(), at.time(), at.limit()))
                    .orElse(new End(job, 0, 0, "the stage before it ended at a limit"));
            ends.add(end);
            String prefix = job.folder().toString().replaceAll("\\W+", "_");
            context.results().put((prefix.isEmpty() ? "" : prefix + "_") + "ended_at_step", end.step());
            if (last.isPresent()) {
                context.report().file(job.path(Job.LIMIT), "The structure at which "
                        + (job.label().isEmpty() ? "the run" : job.label()) + " ended: " + end.reason());
            }
        }
        if (replicas.size() > 1) {
            context.results().put((name.isEmpty() ? "" : name + "_") + "replicas_completed", completed);
        }
        return replicas.size();
    }

    private void write(List<End> ends) throws IOException {
        try (AtomicFile file = new AtomicFile(context.file(FILE))) {
            try (TextOutput out = TextOutput.create(file.temporary())) {
                out.put("simulation,step,steps,time_fs,reason").line();
                for (End end : ends) {
                    out.put(end.job().path("")).put(',').put(end.step()).put(',').put(end.job().steps()).put(',')
                            .put(end.time()).put(',').put(end.reason().replace(",", ";")).line();
                }
            }
            file.commit();
        }
    }
}
