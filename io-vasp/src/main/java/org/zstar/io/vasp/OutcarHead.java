package org.zstar.io.vasp;

import java.io.IOException;
import org.zstar.io.text.LineReader;

/**
 * The lines of an OUTCAR's head that say what is computed. The copy of INCAR at its start has lines that look alike and may
 * be wrong; so settings are only taken from lines with the explanation that VASP itself adds.
 */
final class OutcarHead {
    private final LineReader lines;
    private final OutcarTables tables;
    private final OutcarSystem system;
    private final ElectronicLoop loop;
    private boolean finiteDifferences;
    private boolean dynamics;
    private double timeStep;

    OutcarHead(LineReader lines, OutcarTables tables, OutcarSystem system, ElectronicLoop loop) {
        this.lines = lines;
        this.tables = tables;
        this.system = system;
        this.loop = loop;
    }

    /** Whether the ions are displaced to get force constants (IBRION 5 and 6). */
    boolean finiteDifferences() {
        return finiteDifferences;
    }

    /** Time step of molecular dynamics (IBRION 0) in fs, or null. */
    Double timeStep() {
        return dynamics && timeStep > 0 ? timeStep : null;
    }

    /** Looks at the current line, whose first character stands at an index. */
    void line(int at) throws IOException {
        switch (lines.at(at)) {
            case 'P' -> potential(at);
            case 'T' -> {
                if (lines.regionMatches(at, "TITEL")) {
                    system.title(behindEquals(at));
                }
            }
            case 'V' -> {
                if (lines.regionMatches(at, "VRHFIN")) {
                    system.configuration(behindEquals(at));
                }
            }
            case 'N' -> electrons(at);
            case 'E' -> {
                if (lines.regionMatches(at, "EDIFF ") && lines.contains("stopping-criterion for ELM")) {
                    loop.criterion(tables.behindEquals(1));
                }
            }
            case 'I' -> {
                if (lines.regionMatches(at, "IBRION") && lines.contains("ionic relax")) {
                    double value = tables.behindEquals(1);
                    finiteDifferences = value == 5 || value == 6;
                    dynamics = value == 0;
                }
            }
            case 'Z' -> valences(at);
            case 'n' -> atoms(at);
            case 'i' -> counts(at);
            default -> { }
        }
    }

    private void potential(int at) {
        if (lines.regionMatches(at, "POTCAR:")) {
            system.potential(lines.text(at + 7, lines.length()));
        } else if (lines.regionMatches(at, "POMASS") && lines.contains("ZVAL")) {
            system.valence(tables.behindEquals(2));
        } else if (lines.regionMatches(at, "POTIM ") && lines.contains("time-step for ionic-motion")) {
            timeStep = tables.behindEquals(1);
        }
    }

    private void electrons(int at) {
        if (lines.regionMatches(at, "NELM ") && lines.contains("of ELM steps")) {
            double most = tables.behindEquals(1);
            if (most >= 1) {
                loop.mostIterations((long) most);
            }
        } else if (lines.regionMatches(at, "NELECT") && lines.contains("total number of electrons")) {
            system.electrons(tables.behindEquals(1));
        }
    }

    private void valences(int at) {
        if (lines.regionMatches(at, "ZVAL ")) {
            for (String word : behindEquals(at).strip().split("\\s+")) {
                if (word.matches("[0-9]+\\.[0-9]*")) {
                    system.roundedValence(Double.parseDouble(word));
                }
            }
        }
    }

    private void atoms(int at) {
        int nions = lines.regionMatches(at, "number of dos") ? lines.indexOf("NIONS", at) : -1;
        int equals = nions < 0 ? -1 : lines.indexOf("=", nions);
        double number = equals < 0 ? 0 : tables.number(equals + 1);
        if (number >= 1 && number <= Integer.MAX_VALUE / 9) {
            system.atoms((int) number);
        }
    }

    private void counts(int at) throws IOException {
        if (!lines.regionMatches(at, "ions per type")) {
            return;
        }
        system.counts(behindEquals(at), lines.number());
        while (system.mayContinueCounts() && lines.next()) {
            if (!lines.text().matches("[ 0-9]*[0-9] *")) {
                lines.again();
                return;
            }
            system.counts(lines.text(), lines.number());
        }
    }

    private String behindEquals(int at) {
        int equals = lines.indexOf("=", at);
        return equals < 0 ? "" : lines.text(equals + 1, lines.length());
    }
}
