/** One printing of a quotation: what a reader must find on the page of the release, word for word. */
export interface Printing {
  /** The slug of the release that prints it. */
  release: string;
  /** The name as printed, or for an unnamed speaker who is said to have spoken. */
  by: string;
  named: boolean;
  role?: string;
  organisation?: string;
  paragraphs: readonly string[];
}

/**
 * All 16, taken from the published texts and not from the release files. Only the outer quotation marks are gone, and a comma
 * that made room for “said” is the full stop that ends the sentence.
 */
export const PRINTINGS: readonly Printing[] = [
  {
    release: "2016-04-08-our-childrens-services-judged-to-be-outstanding",
    by: "the inspectors",
    named: false,
    organisation: "Ofsted",
    paragraphs: [
      "If you are a child who needs help and protection or to be looked after, this is one of the best places in the country to live.",
    ],
  },
  {
    release: "2019-10-15-childrens-services-rated-outstanding-by-ofsted",
    by: "Heather Acton",
    named: true,
    role: "Cabinet Member for Family Services",
    organisation: "Westminster City Council",
    paragraphs: [
      "We are proud of our excellent services for children and young people across Westminster – and this Ofsted report gives the highest possible praise for our rigorous and innovative approach. Credit must go to our amazing officers and also to our partners.",
      "The inspectors state that they saw the way we work with our partners and use resources effectively to ensure that we get the best results possible.",
      "I am really delighted to see as well that they were impressed by the way we are not afraid to try new ideas to improve services.",
    ],
  },
  {
    release: "2019-10-15-childrens-services-rated-outstanding-by-ofsted",
    by: "David Lindsey",
    named: true,
    role: "Lead Member for Families, Children and schools",
    organisation: "Kensington and Chelsea Council",
    paragraphs: [
      "This report highlights perfectly the hard work that Children Services teams in Kensington and Chelsea put in every day. I’m thrilled that their dedication has been recognised and know that residents will feel pride knowing their borough’s Children Services are truly top notch.",
      "The past two years have been a period of great reflection and change at RBKC following the tragedy at Grenfell. That self-reflection has allowed us to continually ask ourselves how we can provide stronger services, ensuring every officer, manager and head of service delivers their absolute best to improve the lives of residents.",
    ],
  },
  {
    release: "2019-10-15-childrens-services-rated-outstanding-by-ofsted",
    by: "Sarah Newman",
    named: true,
    role: "bi-borough Director of Children’s Services",
    paragraphs: [
      "These reports should provide a watershed moment for children’s social work practice in England.",
      "As a sector we have been talking for sometime about how we put an end to so many children coming into care.",
      "The way we work across the two local authorities is recognised in these reports as being imaginative and sensitive; enabling parents to think differently and providing safer and more confident care for their children.",
    ],
  },
  {
    release: "2022-07-20-ofsted-praises-innovative-teams-keeping-children-safe",
    by: "Catherine Faulks",
    named: true,
    role: "Lead Member for Family and Children’s Services",
    organisation: "Kensington and Chelsea Council",
    paragraphs: [
      "I have huge admiration for the hardworking officers in our Children’s Services recognised and praised in this report. They should each be so proud of how they protect children and support families in our borough.",
      "These teams are continually improving to ensure the safety and harmony of local families. From supporting new arrivals from Afghanistan and Ukraine, to helping families escape the heat this week as we opened up children’s centres with cool indoor spaces, paddling pools and sun cream – our workers are putting children at the heart of everything they do.",
    ],
  },
  {
    release: "2022-07-20-ofsted-praises-innovative-teams-keeping-children-safe",
    by: "Sarah Newman",
    named: true,
    role: "Executive Director of Family and Children’s Services",
    paragraphs: [
      "This report demonstrates the impact our services are having on the lives of children and families, who told Ofsted how much they value the support they receive during difficult periods of their lives. It’s so heartening to hear this and reflects the skill, compassion and care that our staff bring to this work, and I know staff will continue to build on their strengths to create the best services possible for residents. I am so proud of our staff and the fact Ofsted recognised their excellent work.",
    ],
  },
  {
    release: "2025-01-16-chelsea-childrens-services-wins-ofsted-price-for-third-time",
    by: "the lead inspector",
    named: false,
    organisation: "Ofsted",
    paragraphs: [
      "The services provided are not only effective in preventing harm but also play a key role in helping children who need protection. Children and families are receiving the right help at the right time, which is critical in ensuring long-term outcomes for young people.",
    ],
  },
  {
    release: "2025-01-16-chelsea-childrens-services-wins-ofsted-price-for-third-time",
    by: "Elizabeth Campbell",
    named: true,
    role: "Leader",
    organisation: "Kensington and Chelsea Council",
    paragraphs: [
      "Ten years of outstanding is not only a national first, it sets a new standard for this council. Life is more challenging than ever for young people growing up in London. It feels like every week there’s another tragic headline of a young life lost or ruined by crime. It is against this backdrop that our tremendous teams work tirelessly to give young people the best possible start in life, even when the odds seem stacked against them.",
    ],
  },
  {
    release: "2025-01-16-chelsea-childrens-services-wins-ofsted-price-for-third-time",
    by: "Catherine Faulks",
    named: true,
    role: "Lead Member for Family and Children’s Services",
    organisation: "Kensington and Chelsea Council",
    paragraphs: [
      "This result is a huge boost and credit to all those staff who are so dedicated to doing the best for children in our borough. My thanks and admiration go out to them all.",
    ],
  },
  {
    release: "2025-01-16-chelsea-childrens-services-wins-ofsted-price-for-third-time",
    by: "Bijal Shah",
    named: true,
    role: "a front-line worker interviewed as part of the inspection",
    paragraphs: [
      "When you get a message from a young person, they reach out to you to say thank you for that help, or Happy Christmas or Happy New Year, it makes you feel you’re really making a difference, which is what it’s all about. I’m so proud to have been part of this inspection and a part of this team.",
    ],
  },
  {
    release: "2025-01-16-chelsea-childrens-services-wins-ofsted-price-for-third-time",
    by: "Sarah Newman",
    named: true,
    role: "Director of Bi-borough Children’s Services",
    paragraphs: [
      "Since the pandemic, the number of children and families needing the support of social care has increased. Despite this, teams across Children’s Services have adapted and not faltered on their level of quality and care. We can’t do what we do by working in isolation, so it’s important to recognize the collaboration and contribution of other services; our fantastic schools and the voluntary and community sector.",
    ],
  },
  {
    release: "2025-01-third-outstanding-rating-in-a-row",
    by: "Elizabeth Campbell",
    named: true,
    role: "Leader",
    organisation: "Kensington and Chelsea Council",
    paragraphs: [
      "Ten years of Outstanding is not only a national first, it sets a new standard for this council. Life is more challenging than ever for young people growing up in London. It feels like every week there’s another tragic headline of a young life lost or ruined by crime. It is against this backdrop that our tremendous teams work tirelessly to give young people the best possible start in life, even when the odds seem stacked against them.",
    ],
  },
  {
    release: "2025-01-third-outstanding-rating-in-a-row",
    by: "Aicha Less",
    named: true,
    role: "Deputy Leader and Cabinet Member for Children and Public Protection",
    organisation: "Westminster City Council",
    paragraphs: [
      "I am immensely proud of the outcome of this inspection, which reflects the inspiring dedication and commitment of our staff who show up every day to support children and families in Westminster.",
      "It is especially motivating to see the positive impact of our services across a range of areas, from early help programmes and strong referral connections with partner agencies to the comprehensive and culturally sensitive assessment support provided for disabled children.",
    ],
  },
  {
    release: "2025-01-third-outstanding-rating-in-a-row",
    by: "Bijal Shah",
    named: true,
    role: "a frontline worker interviewed during the inspection",
    organisation: "Westminster",
    paragraphs: [
      "When you get a message from a young person, they reach out to you to say thank you for that help, or Happy Christmas, or Happy New Year, it makes you feel you’re really making a difference, which is what it’s all about. I’m so proud to have been part of this inspection and a part of this team.",
    ],
  },
  {
    release: "2025-01-third-outstanding-rating-in-a-row",
    by: "Sarah Newman",
    named: true,
    role: "Director of Bi-borough Children’s Services",
    paragraphs: [
      "Since the pandemic, the number of children and families needing the support of social care has increased. Despite this, teams across Children’s Services have adapted and not faltered on their level of quality and care. We can’t do what we do by working in isolation, so it’s important to recognise the collaboration and contribution of other services—our fantastic schools and the voluntary and community sector.",
    ],
  },
  {
    release: "2025-01-third-outstanding-rating-in-a-row",
    by: "Catherine Faulks",
    named: true,
    role: "Lead Member for Family and Children’s Services",
    organisation: "Kensington and Chelsea Council",
    paragraphs: [
      "This result will be a huge boost and credit to all those staff who are so dedicated to doing the best for children in our borough. My thanks and admiration go out to them all.",
    ],
  },
];
