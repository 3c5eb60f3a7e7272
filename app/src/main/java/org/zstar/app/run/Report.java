package org.zstar.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zstar.io.text.AtomicFile;
import org.zstar.plotting.Figure;
import org.zstar.plotting.FigureWriter;

/** The page that a run ends in, with its pictures and tables; the pictures are also files of their own. */
public final class Report {
    /** Name of the page in a run's folder. */
    public static final String FILE = "report.html";

    private record Entry(String name, String caption, Figure figure) { }

    private final String title;
    private final List<Entry> entries = new ArrayList<>();

    /** @param title heading of the page */
    public Report(String title) {
        this.title = title;
    }

    /**
     * Shows a picture and writes it as {@code name.svg} and {@code name.png}.
     *
     * @param name file name without ending
     * @param caption what it shows
     */
    public void figure(String name, String caption, Figure figure) {
        entries.add(new Entry(name, caption, figure));
    }

    /** Names a table that is in the run's folder. */
    public void table(String file, String caption) {
        entries.add(new Entry(file, caption, null));
    }

    /** Names another file that is in the run's folder. */
    public void file(String file, String caption) {
        entries.add(new Entry(file, caption, null));
    }

    void write(Path folder, Results results) throws IOException {
        FigureWriter writer = new FigureWriter();
        StringBuilder page = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>" + title + "</title><h1>" + title
                + "</h1>\n");
        for (Entry entry : entries) {
            if (entry.figure() != null) {
                writer.writeSvg(entry.figure(), folder.resolve(entry.name() + ".svg"));
                writer.writePng(entry.figure(), folder.resolve(entry.name() + ".png"));
                page.append("<figure>").append(writer.svg(entry.figure())).append("<figcaption>").append(entry.caption())
                        .append("</figcaption></figure>\n");
            }
        }
        try (AtomicFile file = new AtomicFile(folder.resolve(FILE))) {
            Files.writeString(file.temporary(), page);
            file.commit();
        }
    }
}
