package vn.ansinh.testing.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ansinh.kernel.PersonalId;
import vn.ansinh.kernel.Sex;
import vn.ansinh.kernel.UnitKey;
import vn.ansinh.units.AdminUnit;
import vn.ansinh.units.AdminUnits;
import vn.ansinh.units.Level;

/**
 * The people of one province on a day, spread evenly over its communes: each seed and number gives the same person. Personal IDs agree with sex and year of
 * birth.
 */
public final class Population {

    private static final List<String> FAMILY = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Giàng", "Vàng", "Lò", "Tẩn", "Lý", "Sùng", "Thào", "Chảo");
    private static final List<String> MALE = List.of("Văn An", "Văn Bình", "A Páo", "A Dơ", "Minh Đức", "Seo Chúng", "Láo Tả", "Quốc Hùng", "Văn Phúc", "A Sử");
    private static final List<String> FEMALE = List.of("Thị Hoa", "Thị Lan", "Thị Mai", "Thị Dung", "Mùi Phin", "Thị Sua", "Tả Mẩy", "Ngọc Ánh", "Thị Xuân", "Thị Dợ");
    private static final int NUMBERS_OF_A_YEAR_AND_SEX = 1_000_000;

    private final List<AdminUnit> communes;
    private final String registrationProvince;
    private final long seed;

    private Population(List<AdminUnit> communes, String registrationProvince, long seed) {
        this.communes = communes;
        this.registrationProvince = registrationProvince;
        this.seed = seed;
    }

    /**
     * The people of a province.
     *
     * @param registrationProvince the three digits with which personal IDs begin
     * @throws IllegalArgumentException if there is no such province on the day
     */
    public static Population of(String province, LocalDate day, String registrationProvince, long seed) {
        var units = AdminUnits.shipped();
        var key = units.on(province, day).map(AdminUnit::key).orElseThrow(() -> new IllegalArgumentException("no province " + province + " on " + day));
        var communes = units.all(day, Level.COMMUNE).stream().filter(commune -> isIn(units, commune, key)).toList();
        return new Population(communes, registrationProvince, seed);
    }

    private static boolean isIn(AdminUnits units, AdminUnit commune, UnitKey province) {
        return units.ancestor(commune.key(), Level.PROVINCE).filter(found -> found.key().equals(province)).isPresent();
    }

    public List<AdminUnit> communes() {
        return communes;
    }

    public Stream<Resident> people(int count) {
        return IntStream.range(0, count).mapToObj(this::person);
    }

    private Resident person(int number) {
        var random = new Random(seed * 31 + number);
        var sex = random.nextInt(100) < 62 ? Sex.FEMALE : Sex.MALE;
        var birth = LocalDate.of(1968, 1, 1).plusDays(random.nextInt(37 * 365));
        var given = sex == Sex.MALE ? MALE : FEMALE;
        var name = pick(FAMILY, random) + " " + pick(given, random);
        var commune = communes.get(number % communes.size());
        return new Resident(number, name, personalId(number, birth.getYear(), sex), birth, sex, "01", commune, "Thôn " + (1 + random.nextInt(12)));
    }

    private PersonalId personalId(int number, int year, Sex sex) {
        int century = 2 * ((year - 1900) / 100) + (sex == Sex.FEMALE ? 1 : 0);
        long tail = Math.floorMod(seed * 50_000 + number, (long) NUMBERS_OF_A_YEAR_AND_SEX);
        return new PersonalId("%s%d%02d%06d".formatted(registrationProvince, century, year % 100, tail));
    }

    private static String pick(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }
}
