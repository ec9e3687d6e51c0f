package vn.ansinh.testing.population;

import java.time.LocalDate;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.units.AdminUnit;

/**
 * Somebody invented.
 *
 * @param number    counts from 0; personal IDs of different numbers of one population differ
 * @param ethnicity code of the 54 peoples
 */
public record Resident(int number, String fullName, PersonalId personalId, LocalDate birthDate, Sex sex, String ethnicity, AdminUnit commune, String address) {
}
