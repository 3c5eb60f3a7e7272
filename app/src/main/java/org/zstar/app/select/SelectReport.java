package org.zstar.app.select;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zstar.analysis.Table;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureWriter;
import org.zstar.app.input.DataSource.Frame;
import org.zstar.app.plugins.Names;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.RunContext;
import org.zstar.app.trust.Assessment;
import org.zstar.io.text.AtomicFile;
import org.zstar.plotting.figures.TrustPlots;

/**
 * Files, numbers and the picture of a selection.
 *
 * @param context the run
 * @param info facts added to selected frames
 * @param frames all frames
 * @param candidates their scores
 * @param assessments what the models say of them
 */
record SelectReport(RunContext context, Map<String, String> info, List<Frame> frames, List<Candidate> candidates,
                    List<Assessment> assessments) {
    static final String FORMAT = "extxyz";
    private static final String SELECTED = "selected.extxyz";
    private static final String TABLE = "frames.csv";

    void write(List<Selection.Pick> picks) throws IOException {
        structures(picks);
        Map<String, double[]> numbers = Assessment.numbers(assessments);
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("file", candidates.stream().mapToDouble(Candidate::file).toArray());
        columns.put("frame", candidates.stream().mapToDouble(Candidate::frame).toArray());
        columns.putAll(numbers);
        double[] order = new double[frames.size()];
        for (int k = 0; k < picks.size(); k++) {
            order[picks.get(k).index()] = k + 1;
        }
        columns.put("selected", order);
        CsvFiles.write(context.file(TABLE), new Table(columns));
        context.report().table(TABLE, "What the models say of every frame; the last column is the place in the selection");
        context.results().put("selected", picks.size());
        for (Criterion criterion : Criterion.values()) {
            long count = picks.stream().filter(pick -> pick.by() == criterion).count();
            context.results().put("selected_by_" + criterion.name().toLowerCase(Locale.ROOT), count);
        }
        context.report().figure("selection", "What the models say of every frame; lines mark the selected ones",
                TrustPlots.overFrames(numbers, picks.stream().map(Selection.Pick::index).toList()));
        context.log().info(picks.size() + " of " + frames.size() + " frames are in " + context.file(SELECTED));
    }

    /** The frames in the order of selection, without predicted labels. */
    private void structures(List<Selection.Pick> picks) throws IOException {
        try (AtomicFile whole = new AtomicFile(context.file(SELECTED))) {
            try (StructureWriter out = context.plugins().format(FORMAT).write(whole.temporary())) {
                List<String> reasons = new ArrayList<>();
                for (Selection.Pick pick : picks) {
                    Frame frame = frames.get(pick.index());
                    Structure s = frame.structure();
                    Map<String, Object> facts = new LinkedHashMap<>(s.info());
                    info.forEach((key, value) -> facts.put(key, fact(value)));
                    facts.put("id", (long) reasons.size());
                    facts.put("source", frame.name());
                    facts.put("reason", Names.kebab(pick.by()));
                    facts.put("score", pick.value());
                    out.write(new Structure(s.cell(), s.species(), s.positions(), null,
                            Labels.NONE.withCharge(s.labels().charge()), facts, Map.of()));
                    reasons.add(String.format(Locale.ROOT, "%s: %s %.4g %s", frame.name(), Names.kebab(pick.by()),
                            pick.value(), pick.by().unit()));
                }
                reasons.forEach(context.log()::detail);
            }
            whole.commit();
        }
        context.report().file(SELECTED, "The selected frames with the reason for each, ready to be labelled");
    }

    /** A number where the text is one, so that readers find the type that they expect. */
    private static Object fact(String text) {
        try {
            return text.matches("[+-]?\\d+") ? (Object) Long.valueOf(text) : Double.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
