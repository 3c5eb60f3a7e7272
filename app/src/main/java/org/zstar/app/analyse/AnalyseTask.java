package org.zstar.app.analyse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zstar.analysis.SiteFinder;
import org.zstar.analysis.Sites;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.parallel.Workers;
import org.zstar.app.run.Inputs;
import org.zstar.app.run.RunContext;
import org.zstar.app.run.Task;

/** Reads a trajectory twice: to see how long it is and where its ions rest, then for everything that is asked for. */
final class AnalyseTask implements Task {
    /** Moves beyond this share of the cell from frame to frame leave doubt which way an atom went. */
    private static final double DOUBTFUL = 0.4;

    private final AnalyseConfig config;
    private final ChargeModel charges;
    private Structure reference;

    AnalyseTask(AnalyseConfig config) {
        this.config = config;
        charges = config.charges().map(part -> part.create(ChargeModel.class)).orElse(null);
    }

    @Override
    public void prepare(Inputs inputs) throws IOException {
        for (Path file : config.trajectory().resolved()) {
            inputs.used(file);
        }
        Structure first = new Frames(config.trajectory(), config.removeDrift(), inputs.plugins()).first();
        if (charges != null) {
            try (Workers workers = Workers.serial()) {
                new Polarisation(charges, workers, 1).of(first, null);
            }
        }
        if (config.hops().sites().isPresent()) {
            reference = config.hops().sites().get().read(inputs);
        }
    }

    @Override
    public Outcome run(RunContext context) throws IOException {
        Frames frames = new Frames(config.trajectory(), config.removeDrift(), context.plugins());
        boolean wantsHops = config.quantities().contains("hops");
        Survey survey = new Survey(wantsHops && reference == null);
        if (!frames.forEach(survey, Long.MAX_VALUE, "looking at the trajectory, MB", context.progress(), context.stop())) {
            return Outcome.INTERRUPTED;
        }
        Plan plan = Plan.of(config, survey);
        describe(context, frames, plan);
        List<Section> sections = sections(context, plan);
        try {
            if (!frames.forEach((time, frame) -> sections.forEach(section -> section.add(time, frame)), survey.frames(),
                    "analysing, MB", context.progress(), context.stop())) {
                return Outcome.INTERRUPTED;
            }
            for (Section section : sections) {
                section.report(context);
            }
            return Outcome.FINISHED;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            for (Section section : sections) {
                section.close();
            }
        }
    }

    private static void describe(RunContext context, Frames frames, Plan plan) {
        Survey survey = plan.survey();
        frames.warnings().forEach(context.log()::warn);
        context.log().info(String.format(Locale.ROOT, "%s, %d frames, %.6g fs apart, %.6g ps", survey.first().formula(),
                survey.frames(), survey.interval(), survey.duration() / 1000));
        if (frames.repeated() > 0) {
            context.log().info(frames.repeated() + " frames repeat the time of the one before and are left out");
        }
        if (frames.folds() > 0) {
            context.log().info("positions are folded into the cell; " + frames.folds() + " jumps across it were taken out");
        }
        if (frames.largestMove() > DOUBTFUL) {
            context.log().warn(String.format(Locale.ROOT, "an atom moves by %.2f of the cell from one frame to the next; "
                    + "the way it took is a guess. Write frames more often, or set trajectory.unwrap to false if positions "
                    + "are unwrapped", frames.largestMove()));
        }
        if (plan.isDriven()) {
            context.log().info(String.format(Locale.ROOT, "field (%.4g, %.4g, %.4g) V/Å", plan.field()[0], plan.field()[1],
                    plan.field()[2]));
        }
        context.results().put("atoms", survey.first().size());
        context.results().put("frames", survey.frames());
        context.results().put("duration_fs", survey.duration());
        context.results().put("interval_fs", survey.interval());
    }

    private List<Section> sections(RunContext context, Plan plan) throws IOException {
        List<Section> sections = new ArrayList<>();
        DisplacementSection displacements = new DisplacementSection(plan);
        if (plan.wants("diffusion") || plan.wants("conductivity")) {
            sections.add(displacements);
        }
        if (plan.wants("conductivity") || plan.wants("vibrations")) {
            if (charges == null && !plan.survey().hasBornCharges()) {
                context.log().info("no conductivity and infrared spectrum: the frames have no Born charges; give charges "
                        + "with --charges MODEL.json or --charges Li=1,O=-2");
            } else if (plan.survey().first().cell().volume() > 0) {
                sections.add(new CurrentSection(plan, new Polarisation(charges, context.workers(), plan.survey().frames()),
                        displacements, context.file(CurrentSection.FILE)));
            }
        }
        if (plan.wants("vibrations")) {
            sections.add(new VibrationSection(plan));
        }
        if (plan.wants("structure") && plan.isPeriodic()) {
            sections.add(new StructureSection(plan));
        }
        if (plan.wants("hops")) {
            hops(context, plan, displacements, sections);
        }
        return sections;
    }

    private void hops(RunContext context, Plan plan, DisplacementSection displacements, List<Section> sections) {
        List<Integer> species = config.hops().species().stream().map(Elements::number).toList();
        if (species.isEmpty()) {
            Optional<Integer> mobile = plan.survey().mobile();
            if (mobile.isEmpty()) {
                context.log().info("no atom has left its place; hops are not followed (name elements with hops.species)");
                return;
            }
            species = List.of(mobile.get());
        }
        for (int z : species) {
            Sites sites = sites(plan, z);
            if (sites.count() == 0) {
                context.log().warn("no sites of " + Elements.symbol(z) + " are found; hops are not followed");
            } else {
                sections.add(new HopSection(plan, z, sites, displacements));
            }
        }
    }

    private Sites sites(Plan plan, int species) {
        if (reference != null) {
            return Sites.of(reference, species);
        }
        Optional<SiteFinder> finder = plan.survey().sites(species);
        return finder.map(f -> f.find(config.hops().separation(), config.hops().occupancy()))
                .orElse(new Sites(new double[0]));
    }
}
