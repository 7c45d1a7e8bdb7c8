using System.Text.RegularExpressions;

namespace CoeMap.Search;

/// <summary>Words of everyday English: typed as they are meant, even where the map knows only words that look like them. “Next” is not NEET, “poor” no pool.</summary>
public static partial class EverydayWords
{
    private static readonly HashSet<string> All =
        [.. """
        ability absence accept access account accurate across act add address adult advance advice affect afford afternoon age ago agree ahead aim air allow alone along already also always amount angry
        animal announce annual answer apart appear apply appoint area argue arrange arrive art ask asleep attach attack attempt attend away awful
        baby back bad bag balance ball ban bank bar base basic bath beach bear beat beautiful bed begin behave behind belief bell belong below best better big bill bin bird birth birthday bit black blame
        blank blind block blood blue board boat body book border boring borrow boss bottom bought box boy branch brave bread break breakfast breath bridge brief bright bring broke broken brother brown budget
        build building bullying burden burn bus business busy button buy
        cake calendar call calm camera camp cancel car card careful carry cash cat catch cause cell central certain chair chance change channel charge chase cheap check cheque chief choice choose city claim
        class classroom clean clear clever click climb clock close clothes cloud club coach coffee cold colour come comfort common compare complain complete computer concern confirm confuse contain control
        cook cool copy corner correct cost couple courage cover crash crazy create crime crisis cross crowd cry culture cup cupboard current curve cut cycle
        daily damage dance danger dark date daughter day dead deal dear death debate debt decade decide deep defend degree delay deliver demand dentist depend describe deserve desk detail develop device diary
        die diet differ difference different difficult dinner direct dirty disagree discover discuss dish divorce doctor dog dollar done door doubt down drag drama draw dream dress drink drive driver drop
        drug drunk dry due dull duty
        eager early earn earth ease east easy eat edge effort eight either elder elect else emotion employ empty enable end enemy enjoy enough enter entire equal error escape evening event ever evil exact
        exam example excellent except excite excuse exercise exist exit expect expensive expert explain express extra eye
        face fact fail fair faith fall false familiar famous far farm fast fat father fault favour fear feed feel feet female fence few fight fill film final fine finger finish fire firm first fish fit five
        fix flat floor flow fly fold folk follow food foot force foreign forest forget forgive form formal forward four frame free fresh friend friday front fruit full fun funny future
        gain game gap garden gas gate gather gave general gentle gift girl give glad glass goal god gold gone good got grade grand grant grass great green grey ground grow guard guess guest gun guy
        hair half hall hand handle handy hang happen happy hard harm hate head hear heard heart heat heavy height help here hide high hill hire hit hold hole holiday home honest hope horrible horse hospital
        hot hotel hour house huge human hundred hunt hurry hurt husband
        ice idea ideal ignore ill image imagine important impossible include income increase indeed injury inside insist instead interest invite iron island issue item
        job join joke journey joy judge juice july jump june junior jury just justify
        keen keep key kick kid kill kind king kiss kitchen knee knew knife knock know
        lack lady lake land large last late laugh law lawyer lay lazy leader leaf league leak lean learn least leather leave left leg legal lend less lesson letter level lie life lift light limit line link
        lip list listen little live load loan lock lonely long loose lorry lose loss lost lot loud love low luck lucky lunch
        machine mad magazine mail main major male manage manager manner map march mark market marriage marry mass master match matter maybe meal mean meant measure meat media meet member memory mend mention
        mess message metal method middle midnight mile milk million mind minister minor minute mirror miss mistake mix mobile model modern moment monday money month mood moon moral morning mother motor
        mountain mouse mouth move movie mum museum music myth
        nail name narrow nation nature near nearly neat neck need neighbour nervous never new news next nice night nine nobody noise normal north nose note nothing notice novel nowhere number nurse
        object obtain obvious occur odd offer office officer often oil old once one online open opinion option orange order ordinary organise outside oven overall owe own
        pace pack page pain paint pair palace pale paper pardon parent park part party pass past patch path patient pattern pause pay peace pen pencil people percent perfect perhaps period phone photo phrase
        pick picture piece pile pink pipe pity place plain plane plant plate play please plenty pocket poem point poison police polite politics pool poor popular population position possible post pot pound
        power practical practise pray prefer pregnant prepare present president press pressure pretend pretty prevent previous price pride priest prime print prison private prize probably problem produce
        product profit progress promise proof proper protect proud prove public pull pupil purchase pure purpose push put puzzle
        quality quarter queen quick quickly quiet quite
        race radio rail rain raise ran random range rate rather raw reach read ready real really reason receive recent recipe red refuse regret regular relate relax release rely remain remember remind remove
        rent repair repeat reply request require rescue respect rest restaurant result retire return reveal rich ride right ring rise risk river road rock role roof room root rope rough round route row royal
        rubbish rude ruin rule run rush
        sad safe said sail salad salary sale salt same sand saturday save saw say scale scared scene school science score screen sea search season seat second secret section seed seek seem select sell send
        senior sense sentence series serious serve set settle seven severe sex shade shadow shake shame shape share sharp sheet shelf shift shine ship shirt shock shoe shoot shop short shout shower shut shy
        sick side sight sign silence silly silver similar simple since sing sister sit site situation six size skill skin sky sleep slice slide slight slip slow small smart smell smile smoke smooth snow soap
        soft soil soldier solid solve somehow song soon sorry sort soul sound soup south space speak special speech speed spell spend spent spirit spoil sport spot spread spring square staff stage stair
        stamp stand star start state station status stay steal step stick still stock stomach stone stood stop store storm story straight strange stream street strength stress strike string strong struggle
        student stuff stupid style subject succeed sudden suffer sugar suggest suit summer sun sunday support suppose sure surface surprise survive suspect sweet swim switch symbol
        table tail take talk tall tank tape target task taste tax taxi tea teach teacher team tear telephone television temper ten tend term terrible thank thick thief thin thing think third thirty thought
        thousand thread three throat throw thursday ticket tidy tie tight till time tiny tip tired title today toe together toilet tomorrow tone tongue tonight took tooth top topic total touch tough tour
        towards town toy track trade train travel treat tree trick trip trouble true trust truth try tuesday turn twelve twenty twice twin two type typical
        ugly unable uncle under unit unless until unusual upon upset urban urge urgent use useful usual usually
        vacation valley value various vary vast very video view village violent visit vital voice vote
        wage wait wake walk wall war warm warn wash waste watch water wave weak wealth wear weather web wedding wednesday week weekend weight welcome well west wet wheel whether while white whole wide wife
        wild win wind window wine winter wire wise wish woman wonder wood word work world worried worry worse worst worth wrap write writer writing written wrong wrote
        yard yeah year yellow yes yesterday yet young youth zero zone
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    public static bool Hold(string word) => All.Contains(word) || Ending().Match(word) is { Success: true } ending && Roots(word[..ending.Index]).Any(All.Contains);

    // Talk-ing, writ-ing, stopp-ed, worri-es.
    private static IEnumerable<string> Roots(string stem) =>
        stem.Length < 2 ? [] : [stem, stem + "e", .. stem[^1] == 'i' ? [stem[..^1] + "y"] : stem[^1] == stem[^2] ? (string[])[stem[..^1]] : []];

    [GeneratedRegex("(?:s|es|ed|d|ing|ly)$", RegexOptions.None, 1000)]
    private static partial Regex Ending();
}
