/** What a made-up course says, in the languages that the tests look at. */
export interface Texts {
  readonly title: string;
  readonly description: string;
  readonly lesson: string;
  readonly scenes: readonly [string, string, string];
  readonly chapters: readonly [string, string];
  readonly beside: { readonly title: string; readonly text: string };
  readonly choice: {
    readonly title: string;
    readonly prompt: string;
    readonly options: readonly [string, string, string];
    readonly right: string;
    readonly wrong: string;
  };
  readonly number: { readonly title: string; readonly prompt: string };
  readonly note: { readonly title: string; readonly text: string };
  readonly branch: { readonly title: string; readonly prompt: string; readonly options: readonly [string, string] };
  readonly captions: readonly [string, string];
}

const en: Texts = {
  title: 'Talking about lateness',
  description: 'A difficult conversation, step by step: how to begin, how to listen, and how to agree.',
  lesson: 'The conversation',
  scenes: ['Listening', 'An agreement', 'Nothing has changed'],
  chapters: ['Before you speak', 'While you listen'],
  beside: { title: 'Take your time', text: 'Ten quiet minutes are worth more than an hour of arguing.' },
  choice: {
    title: 'A good beginning',
    prompt: 'Which of these help somebody to speak openly? Choose all that apply.',
    options: ['A quiet room', 'An audience', 'Time to answer'],
    right: 'Right: privacy and time.',
    wrong: 'Think of a talk that went well for you.',
  },
  number: { title: 'How long?', prompt: 'How many minutes would you set aside? Enter a number.' },
  note: { title: 'Remember', text: 'Describe what you have seen before you say what you think of it.' },
  branch: {
    title: 'How do you go on?',
    prompt: 'Ben has told you why he was late.',
    options: ['“What start time would work for you?”', '“One more time, and it goes into your file.”'],
  },
  captions: ['A quiet room, ten minutes.', 'Ben: I had no idea\nthat anybody minded.'],
};

const pt: Texts = {
  title: 'Conversar sobre atrasos',
  description: 'Uma conversa difícil, passo a passo: como começar, como escutar e como chegar a um acordo.',
  lesson: 'A conversa',
  scenes: ['Escutar', 'Um acordo', 'Nada mudou'],
  chapters: ['Antes de falar', 'Enquanto você escuta'],
  beside: { title: 'Sem pressa', text: 'Dez minutos tranquilos valem mais do que uma hora de discussão.' },
  choice: {
    title: 'Um bom começo',
    prompt: 'O que ajuda alguém a falar abertamente?',
    options: ['Uma sala tranquila', 'Uma plateia', 'Tempo para responder'],
    right: 'Certo: privacidade e tempo.',
    wrong: 'Pense numa conversa que correu bem para você.',
  },
  number: { title: 'Quanto tempo?', prompt: 'Quantos minutos você reservaria? Digite um número.' },
  note: { title: 'Lembre-se', text: 'Descreva o que viu antes de dizer o que pensa a respeito.' },
  branch: {
    title: 'Como você continua?',
    prompt: 'O Bento contou por que se atrasou.',
    options: ['“Que horário de entrada seria bom para você?”', '“Mais uma vez, e isso vai para a sua ficha.”'],
  },
  captions: ['Uma sala tranquila, dez minutos.', 'Bento: Eu não fazia ideia\nde que alguém se importava.'],
};

const ar: Texts = {
  title: 'الحديث عن التأخّر',
  description: 'محادثة صعبة خطوة بخطوة: كيف تبدأ، وكيف تُصغي، وكيف تتّفق.',
  lesson: 'المحادثة',
  scenes: ['الإصغاء', 'اتفاق', 'لم يتغيّر شيء'],
  chapters: ['قبل أن تتكلم', 'أثناء الإصغاء'],
  beside: { title: 'خذ وقتك', text: 'عشر دقائق هادئة خير من ساعة من الجدال.' },
  choice: {
    title: 'بداية جيدة',
    prompt: 'ما الذي يساعد الآخر على التحدث بصراحة؟',
    options: ['غرفة هادئة', 'جمهور', 'وقت كافٍ للإجابة'],
    right: 'صحيح: الخصوصية والوقت.',
    wrong: 'تذكّر محادثة سارت معك على ما يرام.',
  },
  number: { title: 'كم من الوقت؟', prompt: 'كم دقيقة ستخصّص لها؟ اكتب رقمًا.' },
  note: { title: 'تذكّر', text: 'صِف ما رأيته قبل أن تقول رأيك فيه.' },
  branch: {
    title: 'كيف تواصل؟',
    prompt: 'أخبرك بن عن سبب تأخره.',
    options: ['«أي موعد للبدء يناسبك؟»', '«مرة أخرى، وسيُدوَّن ذلك في ملفك.»'],
  },
  captions: ['غرفة هادئة، عشر دقائق.', '«OK, Ben!»'],
};

const ja: Texts = {
  title: '遅刻について話し合う',
  description: '難しい話し合いを一歩ずつ学びます。切り出し方、聴き方、そして合意の仕方を身につけましょう。',
  lesson: '話し合い',
  scenes: ['聴く', '合意', '何も変わらない'],
  chapters: ['話す前に', '聴きながら'],
  beside: { title: 'あせらずに', text: '静かな10分間は、1時間の口論よりも価値があります。' },
  choice: {
    title: '良い始め方',
    prompt: '相手が率直に話しやすくなるのはどれですか。',
    options: ['静かな部屋', '周囲の人たち', '答えるための時間'],
    right: 'そのとおりです。プライバシーと時間が大切です。',
    wrong: 'うまくいった話し合いを思い出してみましょう。',
  },
  number: { title: '所要時間', prompt: '何分の時間を取りますか。数値を入力してください。' },
  note: { title: '覚えておきましょう', text: '意見を述べる前に、見たことをそのまま伝えます。' },
  branch: {
    title: 'どう続けますか',
    prompt: 'ベンが遅刻の理由を話してくれました。',
    options: ['「何時からなら働きやすいですか」', '「もう一度遅れたら、記録に残します」'],
  },
  captions: ['静かな部屋で、10分間。', 'ベン：誰かが気にしているとは\n思いませんでした。'],
};

export const texts = { en, pt, ar, ja };
