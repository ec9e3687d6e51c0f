package vn.ansinh.reporting.counting;

import java.time.YearMonth;
import vn.ansinh.contracts.insurance.Group;
import vn.ansinh.contracts.insurance.Method;
import vn.ansinh.contracts.insurance.Scheme;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;

/** The coordinates of a figure: one unit, one month, and every dimension of the receipt that stands behind it. */
record CellKey(Scheme scheme, UnitKey unit, YearMonth month, Group group, Sex sex, Method method, String organisation, AgeBand ageBand) {

    CellKey in(UnitKey other) {
        return new CellKey(scheme, other, month, group, sex, method, organisation, ageBand);
    }
}
