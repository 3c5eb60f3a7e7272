package org.zstar.app.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds out what a file holds. */
public final class FileSummary {
    private final FrameSource source;
    private final FrameSelection selection;
    private final boolean distances;

    /**
     * @param source the file
     * @param selection frames to look at
     * @param distances whether nearest distances are looked for, which takes longest
     */
    public FileSummary(FrameSource source, FrameSelection selection, boolean distances) {
        this.source = source;
        this.selection = selection;
        this.distances = distances;
    }

    /**
     * Reads the file.
     *
     * @throws org.zstar.api.io.StructureFileException where the content is wrong
     */
    public Report read() throws IOException {
        List<Finding> findings = new ArrayList<>(List.of(new Contents(), new LabelRanges(), new ForceRanges(),
                new BornRanges(), new OtherValues()));
        if (distances) {
            findings.add(new Distances());
        }
        findings.add(new Duplicates());
        FrameSource.Outcome outcome = source.read(selection,
                (frame, structure) -> findings.forEach(finding -> finding.add(frame, structure)));
        Report report = new Report();
        report.json().put("file", source.file().toString()).put("format", source.format().name());
        report.row("file", source.file().getFileName() + " (" + source.format().name() + ")");
        findings.forEach(finding -> finding.report(report));
        outcome.warnings().forEach(warning -> report.row("warning", warning));
        outcome.warnings().forEach(report.json().putArray("warnings")::add);
        return report;
    }
}
