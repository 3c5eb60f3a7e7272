package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolsTest {
    @ParameterizedTest
    @CsvSource({"Li,3", "Li_sv,3", "Fe/4d3a2b1c,26", "Fe_pv/hash,26", "H.75,1", "H1.25,1", "Fe4+,26", "O1,8", "LI,3",
        "si,14", "r,-1", "Q_d,-1", "7,-1", "_,-1", "Silicon,-1"})
    void labels(String label, int number) {
        assertEquals(number, Symbols.ofLabel(label));
    }

    @ParameterizedTest
    @CsvSource({"PAW_PBE Ti_pv 07Sep2000,22", "US H,1", "  PAW_PBE H.75 07Sep2000  ,1", "PAW Ga_d,31",
        "PAW_PBE Z 07Sep2000,-1"})
    void titles(String title, int number) {
        assertEquals(number, Symbols.ofTitle(title));
    }
}
