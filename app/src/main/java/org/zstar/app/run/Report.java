package org.zstar.app.run;

import java.io.IOException;
import java.nio.file.Path;

/** The page that a run ends in, with its pictures and tables. */
public final class Report {
    /** Name of the page in a run's folder. */
    public static final String FILE = "report.html";

    private final String title;

    /** @param title heading of the page */
    public Report(String title) {
        this.title = title;
    }

    void write(Path folder, Results results) throws IOException {
        org.zstar.io.text.AtomicFile file = new org.zstar.io.text.AtomicFile(folder.resolve(FILE));
        try (file) {
            java.nio.file.Files.writeString(file.temporary(), "<!DOCTYPE html><title>" + title + "</title>\n");
            file.commit();
        }
    }
}
